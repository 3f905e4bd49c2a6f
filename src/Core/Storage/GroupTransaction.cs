using Azure;
using Azure.Data.Tables;

namespace OriginCloudRegions.Core.Storage;

/// <summary>The next entity group transaction of a group: up to 99 open rows, and the counter where one of them comes or goes.</summary>
internal sealed class GroupTransaction
{
    private readonly List<(ZoneChange Change, int Row)> rows;
    private readonly int? count;

    private GroupTransaction(List<(ZoneChange Change, int Row)> rows, ZoneCounter counter, string zone)
    {
        this.rows = rows;
        Actions = [.. rows.Select(open => RowOf(open).Action(zone))];

        // Also where as many come as go, so that the counter's ETag tells whether any did.
        if (rows.Any(open => RowOf(open).Growth != 0))
        {
            CounterBefore = counter;
            count = counter.Count + rows.Sum(open => RowOf(open).Growth);
            Actions.Add(counter.ChangeTo(zone, count.Value));
        }
    }

    public List<TableTransactionAction> Actions { get; }

    /// <summary>Null where the transaction does not touch the counter.</summary>
    public ZoneCounter? CounterBefore { get; }

    /// <summary>
    /// It adds the counter, which no ETag guards: had it been applied and everything in the zone been deleted since, it could be
    /// applied once more.
    /// </summary>
    public bool IsUnguarded => CounterBefore is { ETag: null };

    /// <summary>Without the counter.</summary>
    public int RowCount => rows.Count;

    public bool IsEmpty => rows.Count == 0;

    public static GroupTransaction Of(IEnumerable<ZoneChange> group, ZoneCounter counter, string zone) => new(
        [.. group.SelectMany(change => change.OpenRows.Select(row => (change, row))).Take(ChangeGroup.MaxRows)], counter, zone);

    /// <summary>Null where the transaction did not touch the counter.</summary>
    public ZoneCounter? CounterAfter(IReadOnlyList<Response> answers) => count switch
    {
        null => null,
        0 => ZoneCounter.None,
        { } moved => new ZoneCounter(moved, answers[^1].Headers.ETag),
    };

    public void Apply(IReadOnlyList<Response> answers)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Change.Decide(rows[i].Row, new RowOutcome(RowResult.Applied, answers[i].Headers.ETag ?? default));
        }
    }

    /// <summary>
    /// Sends the caller of the step that failed to look again, with all that it asked: had one of its rows changed, so may others
    /// have, and to find out row by row would cost a transaction each.
    /// </summary>
    /// <returns>False where the step is not a row's, but the counter's.</returns>
    public bool TryConflict(int? step)
    {
        if (step is not { } row || row >= rows.Count)
        {
            return false;
        }

        rows[row].Change.DecideOpen(RowResult.Conflict);
        if (IsGuess(rows[row]))
        {
            // Who guesses wrong seldom does alone, and each would cost a transaction of its own.
            foreach (var guess in rows.Where(IsGuess))
            {
                guess.Change.DecideOpen(RowResult.Conflict);
            }
        }

        return true;
    }

    /// <summary>Sends every caller to look at its own rows.</summary>
    public void LeaveUnclear()
    {
        foreach (var (change, _) in rows)
        {
            change.DecideOpen(RowResult.Unclear);
        }
    }

    private static bool IsGuess((ZoneChange Change, int Row) open) => RowOf(open) is RowChange.Create { IsGuess: true };

    private static RowChange RowOf((ZoneChange Change, int Row) open) => open.Change.Rows[open.Row];
}
