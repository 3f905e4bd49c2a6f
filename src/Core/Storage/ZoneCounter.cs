using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Core.Storage;

/// <summary>How many mappings a zone holds, as its counter entity says; an ETag of null where there is no such entity.</summary>
internal sealed record ZoneCounter(int Count, ETag? ETag)
{
    public const string Column = "Count";

    public static readonly ZoneCounter None = new(0, null);

    public static async Task<ZoneCounter> ReadAsync(TableClient table, string zone, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Zone(zone), TableKeys.CounterRow, [Column], cancellation);
        return found is { HasValue: true, Value: { } entity }
            ? Read(entity)
            : None;
    }

    public static ZoneCounter Read(TableEntity entity) => new(entity.GetInt32(Column)!.Value, entity.ETag);

    /// <summary>The step of a transaction that brings the counter to another value, under the ETag it was read with.</summary>
    public TableTransactionAction ChangeTo(string zone, int count)
    {
        var entity = new TableEntity(TableKeys.Zone(zone), TableKeys.CounterRow) { [Column] = count };
        return ETag switch
        {
            null => new TableTransactionAction(TableTransactionActionType.Add, entity),
            { } seen when count == 0 => new TableTransactionAction(TableTransactionActionType.Delete, entity, seen),
            { } seen => new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, seen),
        };
    }
}
