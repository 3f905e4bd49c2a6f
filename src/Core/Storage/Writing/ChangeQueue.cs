using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>The changes of one zone that wait or are being committed, in order of arrival.</summary>
internal sealed class ChangeQueue(TimeProvider clock)
{
    // The most rows of a small transaction, whose cost is mostly fixed. GatherAsync waits only after small ones.
    private const int SmallGroup = 16;

    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(3);

    private readonly Lock gate = new();
    private readonly List<ZoneChange> changes = [];
    private int rows;
    private int expectedRows;
    private TaskCompletionSource? gathering;
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

    /// <returns>Whether the caller must start the commit loop.</returns>
    /// <exception cref="StorageUnavailableException">More than <paramref name="maxRows"/> rows would wait.</exception>
    public bool Add(ZoneChange change, int maxRows)
    {
        lock (gate)
        {
            if (rows + change.Rows.Count > maxRows)
            {
                RemoveCompleted();
            }

            if (rows + change.Rows.Count > maxRows)
            {
                throw new StorageUnavailableException("Too many changes of one zone are waiting.");
            }

            changes.Add(change);
            CountRows();
            if (rows >= expectedRows)
            {
                gathering?.TrySetResult();
            }

            var start = !isCommitting;
            isCommitting = true;
            return start;
        }
    }

    /// <summary>Waits briefly for the next changes of the callers of the last transaction.</summary>
    public async Task GatherAsync()
    {
        var gathered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            RemoveCompleted();
            if (rows >= expectedRows || expectedRows > SmallGroup)
            {
                return;
            }

            gathering = gathered;
        }

        await using var limit = clock.CreateTimer(_ => gathered.TrySetResult(), null, LongestGathering, Timeout.InfiniteTimeSpan);
        await gathered.Task;
    }

    // Returns the changes for the next transaction. A change stays in the queue until it has an outcome.
    public List<ZoneChange> Select()
    {
        var selected = new List<ZoneChange>();
        var addresses = new HashSet<OriginAddress>();
        lock (gate)
        {
            RemoveCompleted();
            foreach (var change in changes)
            {
                // A transaction may contain an entity only once: the second change of an address waits for the first.
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

            if (selected.Count == 0)
            {
                isCommitting = false;
                idleSince = clock.GetTimestamp();
            }
        }

        return selected;
    }

    public void CompleteApplied(List<ZoneChange> applied)
    {
        lock (gate)
        {
            // Counts the rows of this transaction and of the changes that arrived since.
            expectedRows = rows;
        }

        applied.ForEach(change => change.Complete(ChangeOutcome.Applied));

        // Waiting changes of these addresses were decided on older rows, so they would conflict.
        var written = applied.SelectMany(change => change.Rows).Select(row => row.Address).ToHashSet();
        lock (gate)
        {
            foreach (var stale in changes.Where(change => change.Rows.Any(row => written.Contains(row.Address))))
            {
                stale.Complete(ChangeOutcome.Conflict);
            }
        }
    }

    private void RemoveCompleted()
    {
        changes.RemoveAll(change => change.IsCompleted);
        CountRows();
    }

    private void CountRows()
    {
        var counted = changes.Sum(change => change.Rows.Count);
        ZoneWriterTelemetry.Queued(counted - rows);
        rows = counted;
    }
}
