using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Model.Storage;

/// <summary>One partition of Table Storage in memory: ETags, ordinal order of row keys, and entity group transactions.</summary>
/// <remarks>PartitionTests compares its answers to those of Azurite.</remarks>
internal sealed class TablePartition(TableDefect defect = TableDefect.None)
{
    private const int MaxActions = 100;
    private const string CounterRow = "!quota";

    private readonly SortedList<string, TableEntity> entities = new(StringComparer.Ordinal);
    private long writes;

    /// <summary>All entities, in ordinal order of their row keys.</summary>
    public IList<TableEntity> Entities => entities.Values;

    public TableEntity? Find(string row) => entities.GetValueOrDefault(row);

    /// <summary>Applies all actions, or none.</summary>
    /// <exception cref="RequestFailedException">400: more than 100 actions, or two on one entity.</exception>
    public TransactionAnswer Submit(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MaxActions || actions.DistinctBy(action => action.Entity.RowKey).Count() < actions.Count)
        {
            throw new RequestFailedException(400, "1 to 100 actions are allowed, each on another entity.");
        }

        for (var index = 0; index < actions.Count; index++)
        {
            if (Check(actions[index]) is { } status)
            {
                ApplyHalf(actions.Take(index));
                return new TransactionAnswer(status, index);
            }
        }

        var etags = actions.Select(Apply).ToList();
        return new TransactionAnswer(TransactionAnswer.NoContent, ETag: etags[0]);
    }

    /// <returns>The status that refuses the action; null if it can be applied.</returns>
    private int? Check(TableTransactionAction action)
    {
        var stored = Find(action.Entity.RowKey);
        return action.ActionType switch
        {
            TableTransactionActionType.Add => stored is null || defect == TableDefect.ReplacesOnAdd ? null : 409,
            TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpdateMerge or TableTransactionActionType.Delete =>
                stored is null ? 404 : Matches(action, stored) ? null : 412,
            _ => throw new NotSupportedException($"The model has no {action.ActionType}."),
        };
    }

    private bool Matches(TableTransactionAction action, TableEntity stored) =>
        action.ETag == ETag.All
        || action.ETag == stored.ETag
        || defect == (stored.RowKey == CounterRow ? TableDefect.IgnoresCounterETags : TableDefect.IgnoresRowETags);

    private ETag Apply(TableTransactionAction action)
    {
        var row = action.Entity.RowKey;
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            entities.Remove(row);
            return default;
        }

        var etag = new ETag($"W/\"{++writes}\"");
        var merged = new TableEntity(action.ActionType == TableTransactionActionType.UpdateMerge ? entities[row] : []) { ETag = etag };
        foreach (var (name, value) in (TableEntity)action.Entity)
        {
            merged[name] = value;
        }

        merged.ETag = etag;
        entities[row] = merged;
        return etag;
    }

    private void ApplyHalf(IEnumerable<TableTransactionAction> actions)
    {
        if (defect == TableDefect.AppliesTheFirstHalf)
        {
            foreach (var action in actions)
            {
                Apply(action);
            }
        }
    }
}
