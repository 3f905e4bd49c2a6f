using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Audit;

// Repairs the findings of a snapshot while callers write. The ETag of the snapshot's counter guards each transaction,
// because it changes with every row that is added or deleted.
internal sealed class ZoneRepair(LazyTable table)
{
    // The most rows that one transaction of 100 entities can move: two entities for each row, and the counter.
    private const int MaxRows = 49;

    /// <returns>The repaired findings, perhaps only some; none if the zone has changed.</returns>
    public async Task<IReadOnlyList<Finding>> RepairAsync(
        ZoneSnapshot zone, IReadOnlyList<Finding> repairable, CancellationToken cancellation)
    {
        // The counter first, because its ETag guards the rows that move.
        var (repaired, actions) = repairable[0].Row is null
            ? ([repairable[0]], [SetCounter(zone)])
            : Move(zone, [.. repairable.Take(MaxRows)]);
        return await TrySubmitAsync(table, actions, cancellation)
            ? [.. repaired.Select(finding => finding with { Remedy = Remedy.Repaired })]
            : [];
    }

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

    // A missing counter has no ETag, so rows may have changed since the snapshot. Once the counter exists, its ETag
    // shows such changes, and the next snapshot corrects the number.
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
