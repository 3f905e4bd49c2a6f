using System.Diagnostics;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Writing;

// Commits the creations and deletions of one zone in groups: changes that arrive during one transaction share the next.
// A second writer of the zone, here or on another instance, causes conflicts but no errors, because ETags guard all
// writes. See docs/zone-writer.md.
internal sealed class ZoneWriter(ZoneId zone, IZonePartition partition, int quota, TimeProvider clock, Random random)
{
    // The most rows that may wait, including those being committed: about half a second of work. Callers beyond this
    // limit would time out.
    public const int MaxWaitingRows = 1024;

    // The number of successive new addresses after which the next address is probably new.
    private const int EnoughNewAddresses = 32;

    private readonly WriterTurns turns = new(partition, clock, random);
    private readonly ChangeQueue queue = new(clock);
    private int newAddresses;

    // The counter after the last commit. If it is stale, the next transaction conflicts and the counter is read again.
    private ZoneCounter? remembered;

    public TimeSpan IdleFor => queue.IdleFor;

    /// <summary>Whether a put may create its row without a read. A wrong guess costs a transaction.</summary>
    public bool ExpectsNewAddress => Volatile.Read(ref newAddresses) >= EnoughNewAddresses;

    /// <summary>Remembers a counter that a caller has just read, to save another read.</summary>
    public void Remember(ZoneCounter counter) => Interlocked.CompareExchange(ref remembered, counter, null);

    /// <remarks>Two concurrent calls may count as one.</remarks>
    public void CountAddress(bool isNew) =>
        Volatile.Write(ref newAddresses, isNew ? Math.Min(newAddresses + 1, EnoughNewAddresses) : 0);

    // QuotaReached may rest on an old counter, so TableMappingStore verifies it with a read.
    public async Task<ChangeOutcome> ApplyAsync(
        IReadOnlyList<RowChange> rows,
        CancellationToken cancellation,
        MappingChanged? changed = null,
        bool isGuess = false,
        int maxWaitingRows = MaxWaitingRows)
    {
        var change = new ZoneChange(rows, isGuess, changed, cancellation);
        if (queue.Add(change, maxWaitingRows))
        {
            _ = CommitWaitingAsync();
        }

        return await change.OutcomeAsync();
    }

    // Replaces one row without the queue, because the counter stays unchanged. Continues after the caller has left.
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

    private async Task CommitWaitingAsync()
    {
        while (true)
        {
            // The loop outlives the request that started it, so later calls and spans must not count for that request.
            StorageCalls.AttachTo([]);
            Activity.Current = null;
            remembered = await turns.NextAsync() ?? remembered;
            if (turns.IsContended)
            {
                await queue.GatherAsync();
            }

            if (queue.Select() is not { Count: > 0 } selected)
            {
                return;
            }

            turns.Committed(isConflict: !await TryCommitAsync(selected));
        }
    }

    /// <returns>False if another writer changed the counter.</returns>
    private async Task<bool> TryCommitAsync(List<ZoneChange> selected)
    {
        StorageCalls.AttachTo(selected.Select(change => change.Calls));
        using var span = ZoneWriterTelemetry.StartCommit([.. selected.Select(change => change.Span)]);
        try
        {
            return await CommitAsync(selected);
        }
        catch (StorageUnavailableException unavailable) when (unavailable.IsBusy)
        {
            // The changes stay in the queue until their callers leave.
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
        if (admitted.Count < selected.Count)
        {
            // The remembered counter may be old.
            remembered = null;
            selected.Except(admitted).ToList().ForEach(change => change.Complete(ChangeOutcome.QuotaReached));
        }

        if (admitted.Count == 0)
        {
            return true;
        }

        var transaction = new ZoneTransaction(zone, admitted, counter);
        var result = await partition.SubmitAsync(transaction.Actions, transaction.CanResend);
        remembered = result.Outcome == ChangeOutcome.Applied ? transaction.CounterAfter(result.ETag) ?? remembered : null;
        switch (result.Outcome)
        {
            case ChangeOutcome.Applied:
                ZoneWriterTelemetry.Committed(transaction.RowCount);
                queue.CompleteApplied(admitted);
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

    // Returns the changes that fit the quota.
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

    // Returns true if no try of a transaction was applied: an answer was lost, and a later try conflicted. An unchanged
    // counter proves it, because a transaction writes rows and counter together. A try that reaches storage late meets
    // the same conflict, or a changed counter.
    private async Task<bool> IsUnappliedAsync(ZoneTransaction transaction, WriteResult result) =>
        result.FailedAction is not null
        && transaction.CounterBefore is { } before
        && await partition.CounterAsync(CancellationToken.None) == before;
}
