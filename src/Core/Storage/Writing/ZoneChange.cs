using System.Diagnostics;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>Row changes of one caller that succeed or fail together, in one transaction.</summary>
/// <param name="rows">1 to 99 rows, each of a different address.</param>
/// <param name="isGuess">Whether the change creates a row that was not read first.</param>
internal sealed class ZoneChange(IReadOnlyList<RowChange> rows, bool isGuess, MappingChanged? changed, CancellationToken caller)
{
    private readonly TaskCompletionSource<ChangeOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<RowChange> Rows => rows;

    public bool IsGuess => isGuess;

    public int Growth { get; } = rows.Sum(row => row.Growth);

    // Whether a row is added or deleted. If so, the counter's ETag must change, even if its number does not.
    public bool IsCounted { get; } = rows.Any(row => row.Growth != 0);

    public ActivityContext Span { get; } = ZoneWriterTelemetry.Caller();

    public StorageCalls? Calls { get; } = StorageCalls.Current;

    public bool IsCompleted => answer.Task.IsCompleted;

    public async Task<ChangeOutcome> OutcomeAsync()
    {
        using var leaving = caller.UnsafeRegister(
            static (change, token) => ((ZoneChange)change!).answer.TrySetCanceled(token), this);
        return await answer.Task;
    }

    public void Complete(ChangeOutcome outcome)
    {
        if (outcome == ChangeOutcome.Applied && changed is not null)
        {
            foreach (var row in rows)
            {
                changed(row.Before?.Mapping, row.After);
            }
        }

        answer.TrySetResult(outcome);
    }

    // Completes this change after a lost answer. The transaction wrote all rows of the change or none.
    public void Settle(ZoneView view)
    {
        var now = view.Rows.ToDictionary(row => row.Mapping.Address);
        var applied = rows.Select(row => row.WasApplied(now.GetValueOrDefault(row.Address))).ToHashSet();
        if (applied.SetEquals([true]))
        {
            Complete(ChangeOutcome.Applied);
        }
        else if (applied.Contains(false))
        {
            Complete(ChangeOutcome.Conflict);
        }
        else
        {
            Fail(new StorageUnavailableException("The answer to a write was lost, and another write followed."));
        }
    }

    public void Fail(Exception fault) => answer.TrySetException(fault);
}
