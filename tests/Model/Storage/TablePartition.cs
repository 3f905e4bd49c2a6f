using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Model.Storage;

/// <summary>A partition of Table Storage in memory: ETags, ordinal order, and entity group transactions.</summary>
/// <remarks>PartitionTests compares its answers to those of Azurite.</remarks>
internal sealed class TablePartition(Defect defect = Defect.None)
{
    private const int MaxActions = 100;

    private readonly SortedList<string, TableEntity> entities = new(StringComparer.Ordinal);
    private long writes;

    /// <summary>All entities, in ordinal order of their row keys.</summary>
    public IList<TableEntity> Entities => entities.Values;

    public TableEntity? Find(string row) => entities.GetValueOrDefault(row);

    /// <summary>Applies all actions, or none.</summary>
    /// <exception cref="RequestFailedException">400: more than 100 actions, or two on one entity.</exception>
    public WriteResult Submit(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MaxActions
            || actions.DistinctBy(action => action.Entity.RowKey).Count() < actions.Count)
        {
            throw new RequestFailedException(400, "1 to 100 actions are allowed, each on another entity.");
        }

        var failed = actions.ToList().FindIndex(action => !CanApply(action));
        if (failed < 0)
        {
            return new WriteResult(ChangeOutcome.Applied, ETag: ApplyAll(actions)[0]);
        }

        ApplyAll(actions.Take(defect == Defect.AppliesTheFirstHalf ? failed : 0));
        return WriteResult.Conflict(failed, isAnswerLost: false);
    }

    private bool CanApply(TableTransactionAction action)
    {
        var stored = Find(action.Entity.RowKey);
        return action.ActionType switch
        {
            TableTransactionActionType.Add => stored is null || defect == Defect.ReplacesOnAdd,
            TableTransactionActionType.UpdateReplace
                or TableTransactionActionType.UpdateMerge
                or TableTransactionActionType.Delete => stored is not null && Matches(action, stored),
            _ => throw new NotSupportedException($"The model has no {action.ActionType}."),
        };
    }

    private bool Matches(TableTransactionAction action, TableEntity stored) =>
        action.ETag == ETag.All
        || action.ETag == stored.ETag
        || defect == (stored.RowKey == TableKeys.CounterRow ? Defect.IgnoresCounterETags : Defect.IgnoresRowETags);

    private List<ETag> ApplyAll(IEnumerable<TableTransactionAction> actions) => [.. actions.Select(Apply)];

    private ETag Apply(TableTransactionAction action)
    {
        var row = action.Entity.RowKey;
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            entities.Remove(row);
            return default;
        }

        var merged = new TableEntity(action.ActionType == TableTransactionActionType.UpdateMerge ? entities[row] : []);
        foreach (var (name, value) in (TableEntity)action.Entity)
        {
            merged[name] = value;
        }

        merged.ETag = new ETag($"W/\"{++writes}\"");
        entities[row] = merged;
        return merged.ETag;
    }
}
