using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Storage;

/// <summary>Rows one at a time, as they can be read and replaced without the counter.</summary>
internal sealed class MappingRows(LazyTable table)
{
    /// <returns>The row, if there is one, and whether the whole table is missing.</returns>
    public async Task<(MappingRow? Row, bool IsTableMissing)> ReadAsync(
        string zone, OriginAddress address, CancellationToken cancellation)
    {
        var read = await table.Client.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Zone(zone), TableKeys.Mapping(address), MappingRow.Columns, cancellation);
        return read is { HasValue: true, Value: { } entity }
            ? (MappingRow.Read(entity), false)
            : (null, LazyTable.IsMissing(read));
    }

    public async Task<MappingRow?> FindAsync(string zone, OriginAddress address, CancellationToken cancellation) =>
        (await ReadAsync(zone, address, cancellation)).Row;

    /// <returns>Applied or Conflict.</returns>
    public async Task<RowResult> ReplaceAsync(string zone, RowChange.Replace change, CancellationToken cancellation)
    {
        var calls = StorageCalls.CurrentOrNew();
        var lost = calls.Lost;
        try
        {
            await table.Client.UpdateEntityAsync(
                MappingRow.Write(zone, change.Mapping), change.Seen.ETag, TableUpdateMode.Replace, cancellation);
            return RowResult.Applied;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
        {
            return calls.Lost == lost ? RowResult.Conflict : await LookBackAsync(zone, change, cancellation);
        }
    }

    /// <summary>What became of a change whose answer was lost.</summary>
    public async Task<RowResult> LookBackAsync(string zone, RowChange change, CancellationToken cancellation) =>
        change.LookBack(await FindAsync(zone, change.Address, cancellation));
}
