using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>Stores a partition for each zone and a row for each address. Reads again after a conflict.</summary>
public sealed class TableMappingStore : IMappingStore, IDisposable
{
    private readonly Func<ZoneId, IZonePartition> partitions;
    private readonly ZoneWriters writers;
    private readonly AddressLocks locks = new();
    private readonly int quota;
    private readonly TimeProvider clock;
    private readonly Random random;

    /// <param name="quota">The most mappings in a zone.</param>
    /// <param name="clock">Supplies <see cref="OriginMapping.ModifiedOn"/>.</param>
    public TableMappingStore(TableService service, int quota, TimeProvider clock)
        : this(zone => new ZonePartition(service.Mappings, zone), quota, clock, Random.Shared)
    {
    }

    internal TableMappingStore(Func<ZoneId, IZonePartition> partitions, int quota, TimeProvider clock, Random random)
    {
        (this.partitions, this.quota, this.clock, this.random) = (partitions, quota, clock, random);
        writers = new ZoneWriters(zone => new ZoneWriter(zone, partitions(zone), quota, clock, random), clock);
    }

    public async Task<OriginMapping?> FindAsync(ZoneId zone, OriginAddress address, CancellationToken cancellation) =>
        (await partitions(zone).FindAsync(address, cancellation))?.Mapping;

    public async Task<MappingPage> ListAsync(ZoneId zone, long page, int perPage, CancellationToken cancellation)
    {
        var view = await partitions(zone).PageAsync((page - 1) * perPage, perPage, cancellation);
        return new MappingPage([.. view.Rows.Select(row => row.Mapping)], view.Counter.Count);
    }

    public Task<PutOutcome> PutAsync(
        ZoneId zone,
        MappingRequest request,
        Precondition? condition,
        CancellationToken cancellation,
        MappingChanged? changed = null) =>
        locks.RetryAloneAsync(
            zone, request.Address, isFirst => TryPutAsync(zone, request, condition, isFirst, changed, cancellation), cancellation);

    public Task<DeleteOutcome> DeleteAsync(
        ZoneId zone,
        OriginAddress address,
        Precondition? condition,
        CancellationToken cancellation,
        MappingChanged? changed = null) =>
        locks.RetryAloneAsync(zone, address, _ => TryDeleteAsync(zone, address, condition, changed, cancellation), cancellation);

    public Task<bool> PutAllAsync(
        ZoneId zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation, MappingChanged? changed = null) =>
        BatchesOf(zone, changed).PutAsync(requests, cancellation);

    public Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAllAsync(
        ZoneId zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation, MappingChanged? changed = null) =>
        BatchesOf(zone, changed).DeleteAsync(addresses, cancellation);

    public void Dispose() => writers.Dispose();

    private MappingBatches BatchesOf(ZoneId zone, MappingChanged? changed) =>
        new(partitions(zone), writers.Of(zone), quota, clock, random, changed);

    private async Task<PutOutcome?> TryPutAsync(
        ZoneId zone,
        MappingRequest request,
        Precondition? condition,
        bool isFirst,
        MappingChanged? changed,
        CancellationToken cancellation)
    {
        var wanted = request.At(clock.GetUtcNow());
        var writer = writers.Find(zone);
        if (isFirst && condition is null && writer is { ExpectsNewAddress: true })
        {
            var guessed = await TryCreateAsync(zone, wanted, isGuess: true, changed, cancellation);
            writer.CountAddress(isNew: guessed is PutOutcome.Created);
            return guessed;
        }

        var found = await partitions(zone).FindAsync(request.Address, cancellation);
        writer?.CountAddress(isNew: found is null);
        if (condition?.Invoke(found?.Mapping) == false)
        {
            return new PutOutcome.PreconditionFailed();
        }

        if (found is null)
        {
            return await TryCreateAsync(zone, wanted, isGuess: false, changed, cancellation);
        }

        if (request.Matches(found.Mapping))
        {
            return new PutOutcome.Unchanged(found.Mapping);
        }

        var outcome = await writers.Of(zone).ReplaceAsync(RowChange.Replace(found, wanted), cancellation, changed);
        return outcome == ChangeOutcome.Applied ? new PutOutcome.Replaced(wanted) : null;
    }

    private async Task<PutOutcome?> TryCreateAsync(
        ZoneId zone, OriginMapping wanted, bool isGuess, MappingChanged? changed, CancellationToken cancellation) =>
        await writers.Of(zone).ApplyAsync([RowChange.Create(wanted)], cancellation, changed, isGuess) switch
        {
            ChangeOutcome.Applied => new PutOutcome.Created(wanted),
            ChangeOutcome.QuotaReached => await RefuseAsync(zone, wanted.Address, cancellation),
            _ => null,
        };

    // Returns null if the quota is not reached after all, or if the mapping exists by now and can be replaced.
    private async Task<PutOutcome?> RefuseAsync(ZoneId zone, OriginAddress address, CancellationToken cancellation)
    {
        var partition = partitions(zone);
        var view = await partition.LookAsync([address], cancellation);
        writers.Of(zone).Remember(view.Counter);
        return view.Rows.Count == 0 && view.Counter.Count >= quota && await view.IsOneMomentAsync(partition, cancellation)
            ? new PutOutcome.QuotaReached()
            : null;
    }

    private async Task<DeleteOutcome?> TryDeleteAsync(
        ZoneId zone, OriginAddress address, Precondition? condition, MappingChanged? changed, CancellationToken cancellation)
    {
        if (await partitions(zone).FindAsync(address, cancellation) is not { } found)
        {
            return new DeleteOutcome.NotFound();
        }

        if (condition?.Invoke(found.Mapping) == false)
        {
            return new DeleteOutcome.PreconditionFailed();
        }

        var outcome = await writers.Of(zone).ApplyAsync([RowChange.Delete(found)], cancellation, changed);
        return outcome == ChangeOutcome.Applied ? new DeleteOutcome.Deleted() : null;
    }
}
