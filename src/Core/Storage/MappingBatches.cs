using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage;

/// <summary>Changes to many addresses of one zone: one look at all of them, then the zone's writer; what lost a race looks again.</summary>
internal sealed class MappingBatches(ZoneScan scan, ZoneWriters writers, TimeProvider clock)
{
    /// <inheritdoc cref="IMappingStore.PutAllAsync"/>
    public async Task<bool> PutAsync(string zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var open = new Dictionary<OriginAddress, OriginMapping>();
        foreach (var request in requests)
        {
            open[request.Address] = request.At(now);
        }

        var created = new List<OriginMapping>();
        while (open.Count > 0)
        {
            var rows = await LookAsync(zone, open.Keys, cancellation);

            // Creations first: those of a batch that also replaces all fit the first transaction, which then settles the quota.
            var changes = open.Values.Select(wanted => ChangeTo(wanted, rows.GetValueOrDefault(wanted.Address)))
                .OfType<RowChange>()
                .OrderByDescending(change => change.Growth)
                .ToList();
            var results = await ApplyAsync(zone, changes, cancellation);
            created.AddRange(With(RowResult.Applied, changes, results).OfType<RowChange.Create>().Select(change => change.Mapping));
            var refused = With(RowResult.QuotaReached, changes, results).Select(change => change.Address).ToList();
            if (refused.Count > 0 && !await IsAnyThereAsync(zone, refused, cancellation))
            {
                await TakeBackAsync(zone, created, cancellation);
                return false;
            }

            open = With(RowResult.Conflict, changes, results).Select(change => change.Address).Concat(refused)
                .ToDictionary(address => address, address => open[address]);
        }

        return true;
    }

    /// <inheritdoc cref="IMappingStore.DeleteAllAsync"/>
    public async Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAsync(
        string zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var deleted = new Dictionary<OriginAddress, OriginMapping>();
        var open = addresses.ToHashSet();
        while (open.Count > 0)
        {
            var rows = await LookAsync(zone, open, cancellation);
            var changes = rows.Values.Select(row => new RowChange.Delete(row)).ToList<RowChange>();
            var results = await ApplyAsync(zone, changes, cancellation);
            foreach (var applied in With(RowResult.Applied, changes, results).OfType<RowChange.Delete>())
            {
                deleted.Add(applied.Address, applied.Seen.Mapping);
            }

            open = [.. With(RowResult.Conflict, changes, results).Select(change => change.Address)];
        }

        return deleted;
    }

    private static RowChange? ChangeTo(OriginMapping wanted, MappingRow? found) => found switch
    {
        null => new RowChange.Create(wanted),
        _ when found.Mapping with { ModifiedOn = wanted.ModifiedOn } == wanted => null,
        _ => new RowChange.Replace(found, wanted),
    };

    private static IEnumerable<RowChange> With(
        RowResult result, IReadOnlyList<RowChange> changes, IReadOnlyList<RowResult> results) =>
        changes.Where((_, i) => results[i] == result);

    /// <summary>Who took the last places may have taken them for these very addresses, which can then be replaced.</summary>
    private async Task<bool> IsAnyThereAsync(
        string zone, IReadOnlyCollection<OriginAddress> refused, CancellationToken cancellation) =>
        (await LookAsync(zone, refused, cancellation)).Count > 0;

    private async Task<Dictionary<OriginAddress, MappingRow>> LookAsync(
        string zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation)
    {
        var (counter, rows) = await scan.RowsAsync(zone, addresses, cancellation);
        writers.Of(zone).Remember(counter);
        return rows;
    }

    private async Task<IReadOnlyList<RowResult>> ApplyAsync(
        string zone, List<RowChange> changes, CancellationToken cancellation) =>
        changes.Count == 0 ? [] : await writers.Of(zone).ApplyAsync(changes, cancellation);

    /// <summary>
    /// A batch is applied whole or not at all. 100 creations take two transactions, and another instance may fill the zone between
    /// them; then the rows of the first are taken out again, where they still say what this batch wrote.
    /// </summary>
    private async Task TakeBackAsync(string zone, List<OriginMapping> created, CancellationToken cancellation)
    {
        var open = created.ToDictionary(mapping => mapping.Address);
        while (open.Count > 0)
        {
            var rows = await LookAsync(zone, open.Keys, cancellation);
            var changes = rows.Values.Where(row => row.Mapping == open[row.Mapping.Address])
                .Select(row => new RowChange.Delete(row))
                .ToList<RowChange>();
            var results = await ApplyAsync(zone, changes, cancellation);
            open = With(RowResult.Conflict, changes, results)
                .ToDictionary(change => change.Address, change => open[change.Address]);
        }
    }
}
