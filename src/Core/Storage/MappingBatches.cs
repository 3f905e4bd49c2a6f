using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage;

/// <summary>Changes to many addresses of one zone: one look at all of them, then the zone's writer; what lost a race looks again.</summary>
internal sealed class MappingBatches(LazyTable table, ZoneScan scan, ZoneWriters writers, int quota, TimeProvider clock)
{
    /// <inheritdoc cref="IMappingStore.PutAllAsync"/>
    public async Task<bool> PutAsync(string zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation)
    {
        var open = new Dictionary<OriginAddress, MappingRequest>();
        foreach (var request in requests)
        {
            open[request.Address] = request;
        }

        var applied = new List<(RowChange Change, RowOutcome Outcome)>();
        for (var lost = 0; open.Count > 0; lost++)
        {
            await PauseAsync(lost, cancellation);
            var (counter, rows) = await LookAsync(zone, open.Keys, cancellation);
            var now = clock.GetUtcNow();

            // Creations first: those of a batch that also replaces all fit the first transaction, which then settles the quota.
            var changes = open.Values.Select(request => ChangeTo(request, rows.GetValueOrDefault(request.Address), now))
                .OfType<RowChange>()
                .OrderByDescending(change => change.Growth)
                .ToList();
            var growth = changes.Sum(change => change.Growth);
            if (growth > 0 && counter.Count + growth > quota)
            {
                if (await IsStillAsync(counter, zone, cancellation))
                {
                    // Goes on where the caller's time is up.
                    await TakeBackAsync(zone, applied).WaitAsync(cancellation);
                    return false;
                }

                continue;
            }

            var outcomes = await ApplyAsync(zone, changes, cancellation);
            applied.AddRange(changes.Zip(outcomes).Where(done => done.Second.Result == RowResult.Applied));
            open = changes.Zip(outcomes).Where(done => done.Second.Result != RowResult.Applied)
                .ToDictionary(done => done.First.Address, done => open[done.First.Address]);
        }

        return true;
    }

    /// <inheritdoc cref="IMappingStore.DeleteAllAsync"/>
    public async Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAsync(
        string zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var deleted = new Dictionary<OriginAddress, OriginMapping>();
        var open = addresses.ToHashSet();
        for (var lost = 0; open.Count > 0; lost++)
        {
            await PauseAsync(lost, cancellation);
            var (_, rows) = await LookAsync(zone, open, cancellation);
            var changes = rows.Values.Select(row => new RowChange.Delete(row)).ToList<RowChange>();
            var outcomes = await ApplyAsync(zone, changes, cancellation);
            open = [];
            foreach (var (change, outcome) in changes.Zip(outcomes))
            {
                if (outcome.Result == RowResult.Applied)
                {
                    deleted.Add(change.Address, rows[change.Address].Mapping);
                }
                else
                {
                    open.Add(change.Address);
                }
            }
        }

        return deleted;
    }

    private static RowChange? ChangeTo(MappingRequest request, MappingRow? found, DateTimeOffset now) => found switch
    {
        null => new RowChange.Create(request.At(now)),
        _ when request.IsSaidBy(found.Mapping) => null,
        _ => new RowChange.Replace(found, request.At(now)),
    };

    private static RowOutcome LookBack(RowChange change, MappingRow? now) => new(change.LookBack(now), now?.ETag ?? default);

    /// <summary>Who lost to others lets them finish.</summary>
    private static Task PauseAsync(int lost, CancellationToken cancellation) =>
        lost == 0 ? Task.CompletedTask : Task.Delay(Backoff.After(lost - 1), cancellation);

    private async Task<(ZoneCounter Counter, Dictionary<OriginAddress, MappingRow> Rows)> LookAsync(
        string zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var look = await scan.RowsAsync(zone, addresses, cancellation);
        writers.Of(zone).Remember(look.Counter);
        return look;
    }

    /// <summary>
    /// The look took several calls, in which rows may have come and gone. Where the counter is still the same none did, and
    /// what the look says of the room that is left is true.
    /// </summary>
    private async Task<bool> IsStillAsync(ZoneCounter counter, string zone, CancellationToken cancellation) =>
        await ZoneCounter.ReadAsync(table.Client, zone, cancellation) == counter;

    private async Task<IReadOnlyList<RowOutcome>> ApplyAsync(
        string zone, List<RowChange> changes, CancellationToken cancellation)
    {
        var outcomes = changes.Count == 0 ? [] : await writers.Of(zone).ApplyAsync(changes, cancellation);
        var unclear = changes.Zip(outcomes)
            .Where(done => done.Second.Result == RowResult.Unclear)
            .Select(done => done.First.Address)
            .ToHashSet();
        if (unclear.Count == 0)
        {
            return outcomes;
        }

        var (_, rows) = await LookAsync(zone, unclear, cancellation);
        return [.. changes.Zip(outcomes, (change, outcome) => unclear.Contains(change.Address)
            ? LookBack(change, rows.GetValueOrDefault(change.Address))
            : outcome)];
    }

    /// <summary>
    /// A batch is applied whole or not at all. 100 rows and the counter take two transactions, and another instance may fill the
    /// zone between them; then the first is undone, but for what somebody has changed since. The caller may have left by now.
    /// </summary>
    private async Task TakeBackAsync(string zone, IEnumerable<(RowChange Change, RowOutcome Outcome)> applied)
    {
        var open = applied.Select(done => done.Change.Undo(done.Outcome.ETag)).ToList();
        for (var lost = 0; open.Count > 0; lost++)
        {
            await PauseAsync(lost, CancellationToken.None);
            var outcomes = await writers.Of(zone).TakeBackAsync(open);
            open = [.. open.Zip(outcomes).Where(done => done.Second.Result != RowResult.Applied).Select(done => done.First)];
            if (open.Count > 0)
            {
                var (_, rows) = await LookAsync(zone, [.. open.Select(undo => undo.Address)], CancellationToken.None);
                open.RemoveAll(undo => !undo.IsToBeDone(rows.GetValueOrDefault(undo.Address)));
            }
        }
    }
}
