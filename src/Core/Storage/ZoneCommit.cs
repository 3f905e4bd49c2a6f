using Azure.Data.Tables;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Core.Storage;

/// <summary>
/// Brings a group of changes into storage, rows and counter in the same entity group transaction, so that the two
/// cannot drift apart whatever crashes in between.
/// </summary>
internal sealed class ZoneCommit(LazyTable table, string zone, int quota)
{
    /// <summary>A request waits no longer than 10 s; neither does a group.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The counter as the last commit left it. Wrong memory costs a conflict, never a wrong count.</summary>
    private ZoneCounter? remembered;

    /// <summary>The counter, as somebody has just read it, or knows it to be.</summary>
    public void Remember(ZoneCounter counter) => Interlocked.CompareExchange(ref remembered, counter, null);

    /// <summary>Answers every change of the group; does not throw.</summary>
    public async Task RunAsync(IReadOnlyList<ZoneChange> group)
    {
        var calls = new StorageCalls();
        var open = group.ToList();
        try
        {
            calls.Attach();
            using var span = ZoneWriterTelemetry.StartCommit(group);
            using var patience = new CancellationTokenSource(Patience);
            await CommitAsync(open, calls, patience.Token);
        }
        catch (Exception fault)
        {
            // Whether the transaction was applied is not known, so neither is the counter.
            remembered = null;
            var shown = fault switch
            {
                OperationCanceledException => new StorageUnavailableException("A zone stayed contended.", fault),
                TableTransactionFailedException failure when StorageFaultsPolicy.IsFault(failure.Status) =>
                    new StorageUnavailableException("Table Storage could not commit a transaction.", fault),
                _ => fault,
            };
            foreach (var change in open)
            {
                change.Fail(calls, shown);
            }
        }
    }

    /// <summary>Nobody who is decided waits for the others, or shares the fault that they may meet.</summary>
    private static void AnswerDecided(List<ZoneChange> open, StorageCalls calls) => open.RemoveAll(change =>
    {
        if (change.OpenRows.Any())
        {
            return false;
        }

        change.Complete(calls);
        return true;
    });

    private async Task CommitAsync(List<ZoneChange> open, StorageCalls calls, CancellationToken cancellation)
    {
        for (var conflicts = 0; open.Count > 0; AnswerDecided(open, calls))
        {
            var known = remembered;
            var counter = known ?? await CounterForAsync(open, cancellation);
            var admitted = Admit(open, counter.Count);
            if (admitted.Count == 0)
            {
                // Only now: a change that was admitted may have met a conflict and left its place to another.
                Refuse(open, isFresh: known is null);
            }
            else if (!await TryCommitAsync(GroupTransaction.Of(admitted, counter, zone), calls, cancellation))
            {
                await Task.Delay(Backoff.After(conflicts++), cancellation);
            }
        }
    }

    /// <summary>A refusal is never decided on memory; the counter is read again first.</summary>
    private void Refuse(IReadOnlyList<ZoneChange> group, bool isFresh)
    {
        remembered = null;
        if (isFresh)
        {
            foreach (var change in group)
            {
                change.DecideOpen(RowResult.QuotaReached);
            }
        }
    }

    /// <summary>Replacing alone moves no counter and needs none.</summary>
    private Task<ZoneCounter> CounterForAsync(IReadOnlyList<ZoneChange> group, CancellationToken cancellation) =>
        group.Any(change => change.IsCounted)
            ? ZoneCounter.ReadAsync(table.Client, zone, cancellation)
            : Task.FromResult(ZoneCounter.None);

    /// <returns>False where another instance moved the counter: read it again.</returns>
    private async Task<bool> TryCommitAsync(GroupTransaction transaction, StorageCalls calls, CancellationToken cancellation)
    {
        if (transaction.IsEmpty)
        {
            return true;
        }

        var lost = calls.Lost;
        try
        {
            using var once = transaction.IsUnguarded ? StorageRetries.Once() : null;
            var answers = await table.Client.SubmitTransactionAsync(transaction.Actions, cancellation);
            remembered = transaction.CounterAfter(answers.Value) ?? remembered;
            transaction.Apply(answers.Value);
            ZoneWriterTelemetry.Committed(transaction.RowCount);
        }
        catch (TableTransactionFailedException failure) when (LazyTable.IsMissing(failure))
        {
            await table.CreateAsync(cancellation);
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            // Where a row came or went without this writer, the counter has moved too.
            remembered = null;
            if (calls.Lost > lost && !await IsUnappliedAsync(transaction, cancellation))
            {
                transaction.LeaveUnclear();
                return true;
            }

            return transaction.TryConflict(failure.FailedTransactionActionIndex);
        }
        catch (StorageUnavailableException) when (transaction.IsUnguarded && calls.Lost > lost)
        {
            remembered = null;
            transaction.LeaveUnclear();
        }

        return true;
    }

    /// <summary>
    /// Rows and counter are applied together or not at all: where the counter is what it was, no try got through. One that is still
    /// under way cannot either, once the counter moves on. (An unguarded one comes here only where no try was lost.)
    /// </summary>
    private async Task<bool> IsUnappliedAsync(GroupTransaction transaction, CancellationToken cancellation) =>
        transaction.CounterBefore is { } before && await ZoneCounter.ReadAsync(table.Client, zone, cancellation) == before;

    /// <summary>The open changes that the zone has room for, first come, first served.</summary>
    private List<ZoneChange> Admit(IEnumerable<ZoneChange> group, int count)
    {
        var admitted = new List<ZoneChange>();
        foreach (var change in group.Where(change => change.OpenRows.Any()))
        {
            var growth = change.OpenGrowth;
            if (growth <= 0 || count + growth <= quota)
            {
                admitted.Add(change);
                count += growth;
            }
        }

        return admitted;
    }
}
