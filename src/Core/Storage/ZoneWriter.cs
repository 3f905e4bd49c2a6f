using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Core.Storage;

/// <summary>
/// Commits the creations and deletions of one zone on this instance, first come, first served. What waits while a
/// transaction is under way goes into the next one, so that many callers do not meet at the counter's ETag.
/// </summary>
/// <remarks>Another instance's writer, or a second one here, costs a conflict and breaks nothing: the ETag decides.</remarks>
internal sealed class ZoneWriter(ZoneCommit commit, TimeProvider clock)
{
    /// <summary>Half a second's work, in rows. Who comes when so much is waiting would not be served in time.</summary>
    public const int MaxWaiting = 1024;

    private readonly Lock gate = new();
    private readonly LinkedList<ZoneChange> waiting = [];
    private int waitingRows;
    private bool isCommitting;
    private long idleSince = clock.GetTimestamp();

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

    /// <summary>Saves the writer the read of a counter that somebody has just read.</summary>
    public void Remember(ZoneCounter counter) => commit.Remember(counter);

    public Task<IReadOnlyList<RowOutcome>> ApplyAsync(IReadOnlyList<RowChange> rows, CancellationToken cancellation) =>
        ApplyAsync(rows, MaxWaiting, cancellation);

    /// <summary>However much is waiting: what is half done may not stay so.</summary>
    public Task<IReadOnlyList<RowOutcome>> TakeBackAsync(IReadOnlyList<RowChange> rows) =>
        ApplyAsync(rows, int.MaxValue, CancellationToken.None);

    private async Task<IReadOnlyList<RowOutcome>> ApplyAsync(
        IReadOnlyList<RowChange> rows, int maxWaiting, CancellationToken cancellation)
    {
        var change = new ZoneChange(rows, cancellation);
        if (Enqueue(change, maxWaiting))
        {
            _ = CommitWaitingAsync();
        }

        return await change.Answer.WaitAsync(cancellation);
    }

    /// <returns>Whether the caller is to start committing.</returns>
    private bool Enqueue(ZoneChange change, int maxWaiting)
    {
        lock (gate)
        {
            if (waitingRows + change.Rows.Count > maxWaiting)
            {
                throw new StorageUnavailableException("Too many changes of one zone are waiting.");
            }

            waiting.AddLast(change);
            waitingRows += change.Rows.Count;
            ZoneWriterTelemetry.Queued(change.Rows.Count);
            var start = !isCommitting;
            isCommitting = true;
            return start;
        }
    }

    private async Task CommitWaitingAsync()
    {
        while (TakeGroup() is { } group)
        {
            await commit.RunAsync(group.Leaders);
            foreach (var follower in group.Followers)
            {
                follower.DecideOpen(RowResult.Conflict);
                follower.Complete(new StorageCalls());
            }
        }
    }

    private ChangeGroup? TakeGroup()
    {
        lock (gate)
        {
            var group = ChangeGroup.TakeFrom(waiting);
            var left = waiting.Sum(change => change.Rows.Count);
            ZoneWriterTelemetry.Queued(left - waitingRows);
            waitingRows = left;
            if (group is null)
            {
                isCommitting = false;
                idleSince = clock.GetTimestamp();
            }

            return group;
        }
    }
}
