using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Storage;

/// <summary>Reads a zone's partition from its beginning, where the counter stands, in the order of the addresses.</summary>
internal sealed class ZoneScan(LazyTable table)
{
    /// <summary>Entities that one storage call returns at the most: a limit of the service.</summary>
    private const int MaxPerCall = 1000;

    /// <summary>
    /// One page and the total, which the counter tells. Rows before the page are read and passed over: Table Storage
    /// cannot skip, and a full zone is four calls long.
    /// </summary>
    public async Task<(ZoneCounter Counter, List<MappingRow> Rows)> PageAsync(
        string zone, long skip, int take, CancellationToken cancellation)
    {
        var counter = ZoneCounter.None;
        var rows = new List<MappingRow>();
        var at = 0L;
        var wanted = (int)Math.Min(MaxPerCall, skip + take + 1);
        await foreach (var segment in SegmentsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {zone}"), wanted, cancellation))
        {
            foreach (var entity in segment)
            {
                if (entity.RowKey == TableKeys.CounterRow)
                {
                    counter = ZoneCounter.Read(entity);
                }
                else if (at++ >= skip && rows.Count < take)
                {
                    rows.Add(MappingRow.Read(entity));
                }
            }

            if (rows.Count == take || skip >= counter.Count)
            {
                break;
            }
        }

        return (counter, rows);
    }

    /// <summary>
    /// The rows of a batch, and the counter with them. A filter may name 15 keys at the most, and 100 reads one by one cost
    /// 100 calls; up to the batch's last address it is one call for a zone of one mapping and four for a full one.
    /// </summary>
    public async Task<(ZoneCounter Counter, Dictionary<OriginAddress, MappingRow> Rows)> RowsAsync(
        string zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var counter = ZoneCounter.None;
        var rows = new Dictionary<OriginAddress, MappingRow>();
        var wanted = addresses.ToDictionary(TableKeys.Mapping, StringComparer.Ordinal);
        var last = wanted.Keys.Max(StringComparer.Ordinal)!;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {zone} and RowKey le {last}");
        await foreach (var segment in SegmentsAsync(filter, MaxPerCall, cancellation))
        {
            foreach (var entity in segment)
            {
                if (entity.RowKey == TableKeys.CounterRow)
                {
                    counter = ZoneCounter.Read(entity);
                }
                else if (wanted.TryGetValue(entity.RowKey, out var address))
                {
                    rows.Add(address, MappingRow.Read(entity));
                }
            }
        }

        return (counter, rows);
    }

    private async IAsyncEnumerable<IReadOnlyList<TableEntity>> SegmentsAsync(
        string filter, int perCall, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = table.Client.QueryAsync<TableEntity>(filter, perCall, [.. MappingRow.Columns, ZoneCounter.Column], cancellation)
            .AsPages()
            .GetAsyncEnumerator(cancellation);
        await using (pages)
        {
            while (await LazyTable.NextAsync(pages))
            {
                yield return pages.Current.Values;
            }
        }
    }
}
