using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>The number of mappings of a zone.</summary>
/// <param name="Count">0 or more.</param>
/// <param name="ETag">The counter entity's; null if the entity does not exist, as in an empty zone.</param>
internal sealed record ZoneCounter(int Count, ETag? ETag)
{
    public const string Column = "Count";

    public static readonly ZoneCounter None = new(0, null);

    public static ZoneCounter Read(TableEntity entity) => new(entity.GetInt32(Column)!.Value, entity.ETag);

    /// <summary>Returns the action that sets the count, guarded by the ETag that was read.</summary>
    public TableTransactionAction ChangeTo(string partition, int count)
    {
        var entity = new TableEntity(partition, TableKeys.CounterRow) { [Column] = count };
        return ETag switch
        {
            null => new TableTransactionAction(TableTransactionActionType.Add, entity),
            { } read when count == 0 => new TableTransactionAction(TableTransactionActionType.Delete, entity, read),
            { } read => new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, read),
        };
    }
}
