using Azure.Data.Tables;

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

    public void AssumeEmpty() => remembered ??= ZoneCounter.None;

    /// <summary>Answers every change of the group; does not throw.</summary>
    public async Task RunAsync(IReadOnlyList<ZoneChange> group)
    {
        var calls = new StorageCalls();
        calls.Attach();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await CommitAsync(group, patience.Token);
            foreach (var change in group)
            {
                change.Complete(calls);
            }
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
            foreach (var change in group)
            {
                change.Fail(calls, shown);
            }
        }
    }

    private async Task CommitAsync(IReadOnlyList<ZoneChange> group, CancellationToken cancellation)
    {
        for (var conflicts = 0; group.Any(change => change.OpenRows.Any());)
        {
            var isFresh = remembered is null;
            var counter = remembered ?? await ZoneCounter.ReadAsync(table.Client, zone, cancellation);
            var refused = OverQuota(group, counter.Count);
            if (refused.Count > 0 && !isFresh)
            {
                remembered = null;
                continue;
            }

            refused.ForEach(change => change.DecideOpen(RowResult.QuotaReached));
            var rows = group.SelectMany(change => change.OpenRows.Select(row => (Change: change, Row: row)))
                .Take(ChangeGroup.MaxRows)
                .ToList();
            if (rows.Count == 0)
            {
                remembered = counter;
                return;
            }

            var count = counter.Count + rows.Sum(open => open.Change.Rows[open.Row].Growth);
            var actions = rows.Select(open => open.Change.Rows[open.Row].Action(zone))
                .Append(counter.ChangeTo(zone, count));
            try
            {
                var answers = await table.Client.SubmitTransactionAsync(actions, cancellation);
                remembered = count == 0 ? ZoneCounter.None : new ZoneCounter(count, answers.Value[^1].Headers.ETag);
                rows.ForEach(open => open.Change.Decide(open.Row, RowResult.Applied));
            }
            catch (TableTransactionFailedException failure) when (LazyTable.IsMissing(failure))
            {
                await table.CreateAsync(cancellation);
            }
            catch (TableTransactionFailedException failure) when (failure.Status is 404 or 409 or 412)
            {
                if (failure.FailedTransactionActionIndex is { } index && index < rows.Count)
                {
                    rows[index].Change.Decide(rows[index].Row, RowResult.Conflict);
                    remembered = counter;
                }
                else
                {
                    remembered = null;
                    await Task.Delay(Jitter(conflicts++), cancellation);
                }
            }
        }
    }

    /// <summary>The changes that the zone has no room for, given that those before them come first.</summary>
    private List<ZoneChange> OverQuota(IEnumerable<ZoneChange> group, int count)
    {
        var refused = new List<ZoneChange>();
        foreach (var change in group)
        {
            var growth = change.OpenGrowth;
            if (growth > 0 && count + growth > quota)
            {
                refused.Add(change);
            }
            else
            {
                count += growth;
            }
        }

        return refused;
    }

    /// <summary>Up to 10, 20, 40 ... 160 ms: instances that met at the counter do not meet there again.</summary>
    private static TimeSpan Jitter(int conflicts) =>
        TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 10 * (1 << Math.Min(conflicts, 4)));
}
