using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <param name="ETag">Null when the entity does not exist, as in an empty zone.</param>
internal sealed record ZoneCounter(int Count, ETag? ETag)
{
    public const string Column = "Count";

    public static readonly ZoneCounter None = new(0, null);

    public static ZoneCounter Read(TableEntity entity) => new(entity.GetInt32(Column)!.Value, entity.ETag);

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
