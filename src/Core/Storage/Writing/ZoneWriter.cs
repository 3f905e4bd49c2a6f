using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>
/// Commits the creations and deletions of one zone in groups, first come, first served: changes that arrive during one
/// transaction share the next. docs/zone-writer.md explains it.
/// </summary>
/// <remarks>
/// A second writer of the zone, here or on another instance, causes conflicts and no errors: ETags decide.
/// </remarks>
internal sealed class ZoneWriter(ZoneId zone, IZonePartition partition, int quota, TimeProvider clock, Random random)
{
    /// <summary>
    /// Half a second of work, including what is being committed. Callers beyond this limit would time out.
    /// </summary>
    public const int MaxWaitingRows = 1024;

    /// <summary>
    /// How often in a row a busy storage may refuse, with all retries, before the callers learn of it.
    /// </summary>
    private const int MaxBusy = 3;

    /// <summary>
    /// A transaction of so few rows costs storage mostly its fixed part, so a contended zone waits for as many again.
    /// </summary>
    private const int SmallGroup = 16;

    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(3);

    private readonly WriterTurns turns = new(partition, clock, random);
    private readonly Lock gate = new();
    private readonly List<ZoneChange> waiting = [];
    private int waitingRows;
    private int expectedRows;
    private TaskCompletionSource? gathering;
    private int busy;
    private bool isCommitting;
    private long idleSince = clock.GetTimestamp();

    /// <summary>
    /// The counter after the last commit. If it is stale, the next transaction meets a conflict and reads the counter
    /// again.
    /// </summary>
    private ZoneCounter? remembered;

    public TimeSpan IdleFor
    {
        get
        {
            lock (gate)
            {
                return isCommitting ? TimeSpan.Zero : clock.GetElapsedTime(idleSince);
            }
        }
    }

    public Newcomers Newcomers { get; } = new();

    /// <summary>Saves a read of the counter that a caller has just read.</summary>
    public void Remember(ZoneCounter counter) => Interlocked.CompareExchange(ref remembered, counter, null);

    /// <returns>
    /// Applied, Conflict or QuotaReached. The last is the writer's expectation, which the caller verifies by reading.
    /// </returns>
    /// <exception cref="StorageUnavailableException">
    /// The change may have been applied, or too many changes are waiting.
    /// </exception>
    public async Task<ChangeOutcome> ApplyAsync(
        IReadOnlyList<RowChange> rows,
        CancellationToken cancellation,
        MappingChanged? changed = null,
        bool isGuess = false,
        int maxWaitingRows = MaxWaitingRows)
    {
        var change = new ZoneChange(rows, isGuess, changed, cancellation);
        if (Enqueue(change, maxWaitingRows))
        {
            _ = CommitWaitingAsync();
        }

        return await change.OutcomeAsync();
    }

    /// <summary>Replaces one row. Needs no queue: the counter stays as it is. Goes on if the caller leaves.</summary>
    /// <inheritdoc cref="ApplyAsync" path="/exception"/>
    public Task<ChangeOutcome> ReplaceAsync(RowChange row, CancellationToken cancellation, MappingChanged? changed = null) =>
        ReplaceAsync(row, changed).WaitAsync(cancellation);

    private async Task<ChangeOutcome> ReplaceAsync(RowChange row, MappingChanged? changed)
    {
        var change = new ZoneChange([row], isGuess: false, changed, CancellationToken.None);
        var result = await partition.ReplaceAsync(row);
        if (result.Outcome == ChangeOutcome.Unknown)
        {
            await SettleAsync([change]);
        }
        else
        {
            change.Complete(result.Outcome);
        }

        return await change.OutcomeAsync();
    }

    /// <summary>Completes changes whose answer was lost by what their rows are now.</summary>
    private async Task SettleAsync(List<ZoneChange> changes)
    {
        try
        {
            var addresses = changes.SelectMany(change => change.Rows).Select(row => row.Address).ToList();
            var view = await partition.LookAsync(addresses, CancellationToken.None);
            changes.ForEach(change => change.Settle(view));
        }
        catch (Exception fault)
        {
            changes.ForEach(change => change.Fail(fault));
        }
    }

    /// <returns>Whether the caller has to start committing.</returns>
    private bool Enqueue(ZoneChange change, int maxWaitingRows)
    {
        lock (gate)
        {
            if (waitingRows + change.Rows.Count > maxWaitingRows)
            {
                RemoveCompleted();
            }

            if (waitingRows + change.Rows.Count > maxWaitingRows)
            {
                throw new StorageUnavailableException("Too many changes of one zone are waiting.");
            }

            waiting.Add(change);
            CountWaitingRows();
            if (waitingRows >= expectedRows)
            {
                gathering?.TrySetResult();
            }

            var start = !isCommitting;
            isCommitting = true;
            return start;
        }
    }

    private async Task CommitWaitingAsync()
    {
        while (true)
        {
            remembered = await turns.NextAsync() ?? remembered;
            if (turns.IsContended)
            {
                await GatherAsync();
            }

            if (Select() is not { Count: > 0 } selected)
            {
                return;
            }

            turns.Committed(isConflict: !await TryCommitAsync(selected));
        }
    }

    /// <summary>Waits briefly until the callers of the last transaction ask again.</summary>
    private async Task GatherAsync()
    {
        var gathered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            RemoveCompleted();
            if (waitingRows >= expectedRows || expectedRows > SmallGroup)
            {
                return;
            }

            gathering = gathered;
        }

        await using var limit = clock.CreateTimer(_ => gathered.TrySetResult(), null, LongestGathering, Timeout.InfiniteTimeSpan);
        await gathered.Task;
    }

    /// <summary>
    /// Returns the changes for the next transaction, in order of arrival; empty once none is waiting.
    /// </summary>
    private List<ZoneChange> Select()
    {
        var selected = new List<ZoneChange>();
        var addresses = new HashSet<OriginAddress>();
        lock (gate)
        {
            waiting.RemoveAll(change => change.IsCompleted);
            foreach (var change in waiting)
            {
                // A transaction contains an entity once: the second change of an address waits for the first.
                if (change.Rows.Any(row => addresses.Contains(row.Address)))
                {
                    continue;
                }

                if (addresses.Count + change.Rows.Count > ZoneTransaction.MaxRows)
                {
                    break;
                }

                selected.Add(change);
                addresses.UnionWith(change.Rows.Select(row => row.Address));
            }

            CountWaitingRows();
            if (selected.Count == 0)
            {
                isCommitting = false;
                idleSince = clock.GetTimestamp();
            }
        }

        return selected;
    }

    private void RemoveCompleted()
    {
        waiting.RemoveAll(change => change.IsCompleted);
        CountWaitingRows();
    }

    private void CountWaitingRows()
    {
        var rows = waiting.Sum(change => change.Rows.Count);
        ZoneWriterTelemetry.Queued(rows - waitingRows);
        waitingRows = rows;
    }

    /// <returns>False if another writer moved the counter.</returns>
    private async Task<bool> TryCommitAsync(List<ZoneChange> selected)
    {
        StorageCalls.AttachTo(selected.Select(change => change.Calls));
        using var span = ZoneWriterTelemetry.StartCommit([.. selected.Select(change => change.Span)]);
        try
        {
            return await CommitAsync(selected);
        }
        catch (StorageUnavailableException unavailable) when (unavailable.IsBusy && ++busy < MaxBusy)
        {
            remembered = null;
            return true;
        }
        catch (Exception fault)
        {
            // The transaction may have been applied, so the counter is unknown as well.
            remembered = null;
            selected.ForEach(change => change.Fail(fault));
            return true;
        }
    }

    private async Task<bool> CommitAsync(List<ZoneChange> selected)
    {
        var counter = remembered ?? (selected.Any(change => change.IsCounted)
            ? await partition.CounterAsync(CancellationToken.None)
            : ZoneCounter.None);
        var admitted = Admit(selected, counter.Count);
        if (admitted.Count == 0)
        {
            remembered = null;
            selected.ForEach(change => change.Complete(ChangeOutcome.QuotaReached));
            return true;
        }

        var transaction = new ZoneTransaction(zone, admitted, counter);
        var result = await partition.SubmitAsync(transaction.Actions, transaction.CanResend);
        remembered = result.Outcome == ChangeOutcome.Applied ? transaction.CounterAfter(result.ETag) ?? remembered : null;
        busy = 0;
        switch (result.Outcome)
        {
            case ChangeOutcome.Applied:
                ZoneWriterTelemetry.Committed(transaction.RowCount);
                lock (gate)
                {
                    // The rows of this transaction, and those that arrived since.
                    expectedRows = waitingRows;
                }

                admitted.ForEach(change => change.Complete(ChangeOutcome.Applied));
                CompleteStale(admitted);
                return true;

            case ChangeOutcome.Unknown when !await IsUnappliedAsync(transaction, result):
                await SettleAsync(admitted);
                return true;

            default:
                var conflicts = transaction.ConflictsAt(result.FailedAction).ToList();
                conflicts.ForEach(change => change.Complete(ChangeOutcome.Conflict));
                return conflicts.Count > 0;
        }
    }

    /// <summary>
    /// Returns the changes that fit the quota. Those that do not stay in the queue until no change does.
    /// </summary>
    private List<ZoneChange> Admit(List<ZoneChange> selected, int count)
    {
        var admitted = new List<ZoneChange>();
        foreach (var change in selected)
        {
            if (change.Growth <= 0 || count + change.Growth <= quota)
            {
                admitted.Add(change);
                count += change.Growth;
            }
        }

        return admitted;
    }

    /// <summary>
    /// Whether a transaction that conflicted after a lost answer was not applied. An unchanged counter proves it: rows
    /// and counter are written together. No earlier try can be applied later: it meets the same conflict, which lasts
    /// until the counter moves.
    /// </summary>
    private async Task<bool> IsUnappliedAsync(ZoneTransaction transaction, WriteResult result) =>
        result.FailedAction is not null
        && transaction.CounterBefore is { } before
        && await partition.CounterAsync(CancellationToken.None) == before;

    /// <summary>
    /// Changes of an address that was just written are based on an older row and would only conflict.
    /// </summary>
    private void CompleteStale(List<ZoneChange> applied)
    {
        var written = applied.SelectMany(change => change.Rows).Select(row => row.Address).ToHashSet();
        lock (gate)
        {
            foreach (var change in waiting.Where(change => change.Rows.Any(row => written.Contains(row.Address))))
            {
                change.Complete(ChangeOutcome.Conflict);
            }
        }
    }
}
