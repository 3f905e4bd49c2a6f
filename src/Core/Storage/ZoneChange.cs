using System.Diagnostics;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Core.Storage;

/// <summary>
/// What one caller asks of a zone's writer: changes to different addresses, of which all or none fit the quota.
/// </summary>
internal sealed class ZoneChange(IReadOnlyList<RowChange> rows, CancellationToken caller)
{
    private readonly TaskCompletionSource<IReadOnlyList<RowOutcome>> answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly RowOutcome[] outcomes = new RowOutcome[rows.Count];
    private readonly StorageCalls? calls = StorageCalls.Current;

    public IReadOnlyList<RowChange> Rows => rows;

    /// <summary>The caller's span; default where none is recorded.</summary>
    public ActivityContext Caller { get; } = ZoneWriterTelemetry.Caller();

    public Task<IReadOnlyList<RowOutcome>> Answer => answer.Task;

    /// <summary>Nobody waits for it any more; what has not begun need not begin.</summary>
    public bool IsAbandoned => caller.IsCancellationRequested;

    public IEnumerable<int> OpenRows => Enumerable.Range(0, rows.Count).Where(i => outcomes[i].Result == RowResult.Open);

    public int OpenGrowth => OpenRows.Sum(i => rows[i].Growth);

    /// <summary>Whether the counter moves with what is open.</summary>
    public bool IsCounted => OpenRows.Any(i => rows[i].Growth != 0);

    public void Decide(int row, RowOutcome outcome) => outcomes[row] = outcome;

    public void DecideOpen(RowResult result)
    {
        foreach (var row in OpenRows)
        {
            Decide(row, new RowOutcome(result));
        }
    }

    /// <param name="made">The calls made for the whole group; each of its callers waited for all of them.</param>
    public void Complete(StorageCalls made)
    {
        calls?.Add(made.Count, made.Duration);
        answer.TrySetResult(outcomes);
    }

    public void Fail(StorageCalls made, Exception fault)
    {
        calls?.Add(made.Count, made.Duration);
        answer.TrySetException(fault);
    }
}
