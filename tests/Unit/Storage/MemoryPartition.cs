using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>A zone in memory. Before a chosen call, a test can write to the zone like another instance.</summary>
internal sealed class MemoryPartition : IZonePartition
{
    // The callers in one test continue on several threads.
    private readonly Lock gate = new();
    private readonly SortedList<string, TableEntity> entities = new(StringComparer.Ordinal);
    private readonly Dictionary<(PartitionCall Call, int Number), Action> interferences = [];
    private int writes;

    public List<PartitionCall> Calls { get; } = [];

    /// <summary>The row keys of each submitted transaction, without the key of the counter.</summary>
    public List<string[]> Submitted { get; } = [];

    /// <summary>Whether reads of several entities return them in one page.</summary>
    public bool IsOnePage { get; set; } = true;

    public int Count => Counter().Count;

    public bool IsEmpty => entities.Count == 0;

    public IEnumerable<OriginMapping> Mappings => Rows().Select(row => row.Mapping);

    /// <summary>Runs an action just before a call takes effect.</summary>
    /// <param name="number">The number of the call among the calls of this kind, from 1.</param>
    public void Before(PartitionCall call, int number, Action interference) => interferences.Add((call, number), interference);

    public int CountOf(PartitionCall call) => Calls.Count(made => made == call);

    public OriginMapping? Find(string address) => entities.TryGetValue(address, out var entity) ? MappingRow.Read(entity).Mapping : null;

    /// <summary>Adds rows, as another instance does.</summary>
    public void Add(params IEnumerable<OriginMapping> mappings) =>
        mappings.ToList().ForEach(mapping => Commit(RowChange.Create(mapping)));

    public void Remove(string address) => Commit(RowChange.Delete(MappingRow.Read(entities[address])));

    public void Replace(OriginMapping mapping) => Take(() => Apply(
        [RowChange.Replace(MappingRow.Read(entities[TableKeys.Mapping(mapping.Address)]), mapping).Action("zone-a")]));

    public Task<MappingRow?> FindAsync(OriginAddress address, CancellationToken cancellation) => CallAsync(
        PartitionCall.Find,
        () => entities.TryGetValue(TableKeys.Mapping(address), out var entity) ? MappingRow.Read(entity) : null,
        cancellation);

    public Task<ZoneCounter> CounterAsync(CancellationToken cancellation) => CallAsync(PartitionCall.Counter, Counter, cancellation);

    public Task<ZoneView> LookAsync(IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation) => CallAsync(
        PartitionCall.Look,
        () => new ZoneView(Counter(), [.. Rows().Where(row => addresses.Contains(row.Mapping.Address))], IsOnePage),
        cancellation);

    public Task<ZoneView> PageAsync(long skip, int take, CancellationToken cancellation) => CallAsync(
        PartitionCall.Page,
        () => new ZoneView(Counter(), [.. Rows().Skip((int)skip).Take(take)], IsOnePage),
        cancellation);

    public Task<WriteResult> ReplaceAsync(RowChange change) =>
        CallAsync(PartitionCall.Replace, () => Apply([change.Action("zone-a")]), CancellationToken.None);

    public Task TouchCounterAsync() => throw new NotSupportedException();

    public Task<WriteResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, bool canResend)
    {
        lock (gate)
        {
            Submitted.Add([.. actions.Select(action => action.Entity.RowKey).Where(key => key != TableKeys.CounterRow)]);
        }

        return CallAsync(PartitionCall.Submit, () => Apply(actions), CancellationToken.None);
    }

    private async Task<T> CallAsync<T>(PartitionCall call, Func<T> effect, CancellationToken cancellation)
    {
        Action? interference;
        lock (gate)
        {
            Calls.Add(call);
            interferences.Remove((call, CountOf(call)), out interference);
        }

        interference?.Invoke();
        cancellation.ThrowIfCancellationRequested();
        return await Task.FromResult(Take(effect));
    }

    private T Take<T>(Func<T> effect)
    {
        lock (gate)
        {
            return effect();
        }
    }

    private ZoneCounter Counter() =>
        entities.TryGetValue(TableKeys.CounterRow, out var entity) ? ZoneCounter.Read(entity) : ZoneCounter.None;

    private IEnumerable<MappingRow> Rows() =>
        entities.Values.Where(entity => entity.RowKey != TableKeys.CounterRow).Select(MappingRow.Read);

    private void Commit(RowChange change) =>
        Take(() => Apply([change.Action("zone-a"), Counter().ChangeTo("zone-a", Count + change.Growth)]));

    private WriteResult Apply(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count > 100)
        {
            throw new RequestFailedException(400, "A transaction contains at most 100 entities.");
        }

        var failed = actions.ToList().FindIndex(action => !CanApply(action));
        return failed >= 0
            ? WriteResult.Conflict(failed, isAnswerLost: false)
            : new WriteResult(ChangeOutcome.Applied, ETag: actions.Select(Write).ToList()[0]);
    }

    private ETag Write(TableTransactionAction action)
    {
        entities.Remove(action.Entity.RowKey);
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            return default;
        }

        var etag = new ETag($"write {++writes}");
        entities.Add(action.Entity.RowKey, new TableEntity((TableEntity)action.Entity) { ETag = etag });
        return etag;
    }

    private bool CanApply(TableTransactionAction action) => entities.TryGetValue(action.Entity.RowKey, out var stored)
        ? action.ActionType != TableTransactionActionType.Add && action.ETag == stored.ETag
        : action.ActionType == TableTransactionActionType.Add;
}
