using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Writing;

// An entity group transaction of several changes. Contains the counter if rows are added or deleted.
internal sealed class ZoneTransaction
{
    // The most rows of a transaction: Table Storage allows 100 entities, and one of them is the counter.
    public const int MaxRows = 99;

    private readonly IReadOnlyList<ZoneChange> changes;
    private readonly int count;

    public ZoneTransaction(ZoneId zone, IReadOnlyList<ZoneChange> changes, ZoneCounter counter)
    {
        this.changes = changes;
        var partition = TableKeys.Zone(zone);
        Actions = [.. changes.SelectMany(change => change.Rows).Select(row => row.Action(partition))];
        RowCount = Actions.Count;
        if (changes.Any(change => change.IsCounted))
        {
            count = counter.Count + changes.Sum(change => change.Growth);
            CounterBefore = counter;
            Actions.Insert(0, counter.ChangeTo(partition, count));
        }
    }

    // The counter is the first action, so a conflict at the counter costs storage no work on the rows.
    public List<TableTransactionAction> Actions { get; }

    public int RowCount { get; }

    /// <summary>Null if the transaction does not contain the counter.</summary>
    public ZoneCounter? CounterBefore { get; }

    private int FirstRow => CounterBefore is null ? 0 : 1;

    // False if the transaction creates the counter, which no ETag guards. A resend could apply the transaction a second
    // time, after other callers have emptied the zone.
    public bool CanResend => CounterBefore is not { ETag: null };

    /// <param name="first">The ETag of the first action's entity.</param>
    public ZoneCounter? CounterAfter(ETag first) =>
        CounterBefore is null ? null
        : count == 0 ? ZoneCounter.None
        : new ZoneCounter(count, first);

    // Returns the changes that conflict after a failed action; none if the action is the counter's. A wrong guess fails
    // all guesses: others are probably wrong, too, and each would cost a transaction.
    public IEnumerable<ZoneChange> ConflictsAt(int? action)
    {
        if (action - FirstRow is not { } row || row < 0)
        {
            return [];
        }

        var failed = changes.SelectMany(change => change.Rows.Select(_ => change)).ElementAt(row);
        return failed.IsGuess ? changes.Where(change => change.IsGuess) : [failed];
    }
}
