using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Core.Storage.Writing;

// Changes up to 100 mappings of a zone: reads them, writes at most 99 in a transaction, and reads again after a
// conflict.
internal sealed class MappingBatches(
    IZonePartition partition, ZoneWriter writer, int quota, TimeProvider clock, Random random, MappingChanged? changed = null)
{
    private static readonly TimeSpan TakeBackLimit = TimeSpan.FromSeconds(10);

    public async Task<bool> PutAsync(IReadOnlyList<MappingRequest> requests, CancellationToken cancellation)
    {
        var wanted = requests.GroupBy(request => request.Address, (_, same) => same.Last()).ToList();
        var applied = new List<RowChange>();
        while (wanted.Count > 0)
        {
            var view = await LookAsync(wanted.Select(request => request.Address), cancellation);
            var changes = ChangesTo(wanted, view);
            var growth = changes.Sum(change => change.Growth);
            if (growth > 0 && view.Counter.Count + growth > quota)
            {
                if (!await view.IsOneMomentAsync(partition, cancellation))
                {
                    continue;
                }

                await TakeBackAsync(applied).WaitAsync(cancellation);
                return false;
            }

            var done = await ApplyAsync(changes, cancellation);
            if (done.Count == changes.Count)
            {
                break;
            }

            applied.AddRange(done);
            wanted.RemoveAll(request => done.Exists(change => change.Address == request.Address));
        }

        return true;
    }

    public async Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAsync(
        IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var deleted = new Dictionary<OriginAddress, OriginMapping>();
        for (var open = addresses.ToHashSet(); open.Count > 0; open.ExceptWith(deleted.Keys))
        {
            var view = await LookAsync(open, cancellation);
            var done = await ApplyAsync([.. view.Rows.Select(RowChange.Delete)], cancellation);
            done.ForEach(change => deleted.Add(change.Address, change.Before!.Mapping));
            if (done.Count == view.Rows.Count)
            {
                break;
            }
        }

        return deleted;
    }

    // Puts the creations first, because replacements in the second transaction cannot exceed the quota.
    private List<RowChange> ChangesTo(List<MappingRequest> wanted, ZoneView view)
    {
        var now = clock.GetUtcNow();
        var rows = view.Rows.ToDictionary(row => row.Mapping.Address);
        return
        [
            .. from request in wanted
               let found = rows.GetValueOrDefault(request.Address)
               where found is null || !request.Matches(found.Mapping)
               orderby found is null descending
               select new RowChange(request.Address, found, request.At(now)),
        ];
    }

    private async Task<ZoneView> LookAsync(IEnumerable<OriginAddress> addresses, CancellationToken cancellation)
    {
        var view = await partition.LookAsync([.. addresses], cancellation);
        writer.Remember(view.Counter);
        return view;
    }

    /// <returns>The applied changes: all of them, or those before the first conflict.</returns>
    private async Task<List<RowChange>> ApplyAsync(List<RowChange> changes, CancellationToken cancellation)
    {
        var done = new List<RowChange>();
        foreach (var part in changes.Chunk(ZoneTransaction.MaxRows))
        {
            if (await writer.ApplyAsync(part, cancellation, changed) != ChangeOutcome.Applied)
            {
                await PauseAsync(cancellation);
                break;
            }

            done.AddRange(part);
        }

        return done;
    }

    // Undoes the first transaction of a batch whose second one exceeds the quota. Keeps rows that another caller has
    // written since. Continues after the caller has left.
    private async Task TakeBackAsync(List<RowChange> applied)
    {
        using var limit = new CancellationTokenSource(TakeBackLimit, clock);
        try
        {
            while (applied.Count > 0)
            {
                var view = await LookAsync(applied.Select(change => change.Address), limit.Token);
                var undone = applied.Join(view.Rows, change => change.After, row => row.Mapping, Undo).ToList();
                if (undone.Count == 0
                    || await writer.ApplyAsync(undone, limit.Token, changed, maxWaitingRows: int.MaxValue) == ChangeOutcome.Applied)
                {
                    return;
                }

                await PauseAsync(limit.Token);
            }
        }
        catch (OperationCanceledException expired)
        {
            throw new StorageUnavailableException("A zone stayed contended.", expired);
        }
    }

    private static RowChange Undo(RowChange change, MappingRow row) => new(change.Address, row, change.Before?.Mapping);

    private Task PauseAsync(CancellationToken cancellation) =>
        Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 10), clock, cancellation);
}
