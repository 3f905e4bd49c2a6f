using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Audit;

/// <summary>
/// Mends what a snapshot shows, while others write. Each write stands under the ETag of the counter that the snapshot was taken
/// with: a row that came or went since moved it, and then nothing is written.
/// </summary>
internal sealed class ZoneRepair(LazyTable table)
{
    /// <summary>Each takes two of the 100 entities that a transaction holds, and the counter one.</summary>
    private const int MaxRows = 49;

    /// <returns>What was mended; empty where the zone has changed since. Never all at once: look again.</returns>
    public async Task<IReadOnlyList<Finding>> MendAsync(
        ZoneSnapshot zone, IReadOnlyList<Finding> repairable, CancellationToken cancellation)
    {
        // The counter first: rows are moved under its ETag.
        var (mended, actions) = repairable[0].Row is null
            ? ([repairable[0]], [SetCounter(zone)])
            : Move(zone, [.. repairable.Take(MaxRows)]);
        return await TrySubmitAsync(table, actions, cancellation)
            ? [.. mended.Select(finding => finding with { Remedy = Remedy.Repaired })]
            : [];
    }

    /// <returns>False after a conflict.</returns>
    public static async Task<bool> TrySubmitAsync(
        LazyTable table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        try
        {
            await table.Client.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (TableTransactionFailedException lost) when (lost.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <remarks>
    /// A counter that is added where there was none stands under no ETag, and rows may have come and gone since. But from then on
    /// they move it, and the next look sets it right.
    /// </remarks>
    public static TableTransactionAction SetCounter(ZoneSnapshot zone) =>
        new ZoneCounter(zone.Count ?? 0, zone.Counter?.ETag).ChangeTo(zone.Zone, zone.Rows.Count);

    private static (IReadOnlyList<Finding> Moved, List<TableTransactionAction> Actions) Move(
        ZoneSnapshot zone, IReadOnlyList<Finding> rows)
    {
        var found = zone.Rows.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var actions = rows.Select(finding => found[finding.Row!]).SelectMany(Move).ToList();
        actions.Add(SetCounter(zone));
        return (rows, actions);
    }

    private static IEnumerable<TableTransactionAction> Move(TableEntity row)
    {
        var mapping = MappingRow.Read(row).Mapping;
        yield return new TableTransactionAction(TableTransactionActionType.Add, MappingRow.Write(row.PartitionKey, mapping));
        yield return new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag);
    }
}
