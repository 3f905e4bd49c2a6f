using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage;

/// <summary>
/// Mappings in Table Storage: a partition per zone, a row per address. Every write but a zone's first is guarded by an ETag; who comes
/// second looks again.
/// </summary>
public sealed class TableMappingStore : IMappingStore, IDisposable
{
    private readonly LazyTable table;
    private readonly TimeProvider clock;
    private readonly MappingRows rows;
    private readonly ZoneScan scan;
    private readonly ZoneWriters writers;
    private readonly MappingBatches batches;
    private readonly AddressTurns turns = new();

    /// <param name="service">The storage account.</param>
    /// <param name="quota">The most mappings a zone may hold.</param>
    /// <param name="clock">Stamps <see cref="OriginMapping.ModifiedOn"/>.</param>
    public TableMappingStore(TableService service, int quota, TimeProvider clock)
    {
        table = service.Mappings;
        this.clock = clock;
        rows = new MappingRows(table);
        scan = new ZoneScan(table);
        writers = new ZoneWriters(table, quota, clock);
        batches = new MappingBatches(table, scan, writers, quota, clock);
    }

    public async Task<OriginMapping?> FindAsync(string zone, OriginAddress address, CancellationToken cancellation) =>
        (await rows.FindAsync(zone, address, cancellation))?.Mapping;

    public async Task<MappingPage> ListAsync(string zone, long page, int perPage, CancellationToken cancellation)
    {
        var (counter, found) = await scan.PageAsync(zone, (page - 1) * perPage, perPage, cancellation);
        return new MappingPage([.. found.Select(row => row.Mapping)], counter.Count);
    }

    public Task<PutOutcome> PutAsync(
        string zone, MappingRequest request, Precondition? condition, CancellationToken cancellation) =>
        turns.UntilFirstAsync(
            zone, request.Address, isFirst => TryPutAsync(zone, request, condition, isFirst, cancellation), cancellation);

    public Task<DeleteOutcome> DeleteAsync(
        string zone, OriginAddress address, Precondition? condition, CancellationToken cancellation) =>
        turns.UntilFirstAsync(zone, address, _ => TryDeleteAsync(zone, address, condition, cancellation), cancellation);

    public Task<bool> PutAllAsync(string zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation) =>
        batches.PutAsync(zone, requests, cancellation);

    public Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAllAsync(
        string zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation) =>
        batches.DeleteAsync(zone, addresses, cancellation);

    public void Dispose() => writers.Dispose();

    private async Task<PutOutcome?> TryPutAsync(
        string zone, MappingRequest request, Precondition? condition, bool isFirst, CancellationToken cancellation)
    {
        var wanted = request.At(clock.GetUtcNow());
        var newcomers = writers.Find(zone)?.Newcomers;
        if (isFirst && condition is null && newcomers is { IsNextProbablyOne: true })
        {
            var guessed = await TryCreateAsync(zone, new RowChange.Create(wanted) { IsGuess = true }, cancellation);
            newcomers.Saw(isNew: guessed is PutOutcome.Created);
            return guessed;
        }

        var (found, isTableMissing) = await rows.ReadAsync(zone, request.Address, cancellation);
        newcomers?.Saw(isNew: found is null);
        if (condition?.Invoke(found?.Mapping) == false)
        {
            return new PutOutcome.PreconditionFailed();
        }

        if (found is null)
        {
            if (isTableMissing && await table.CreateAsync(cancellation))
            {
                writers.Of(zone).Remember(ZoneCounter.None);
            }

            return await TryCreateAsync(zone, new RowChange.Create(wanted), cancellation);
        }

        if (request.IsSaidBy(found.Mapping))
        {
            return new PutOutcome.Unchanged(found.Mapping);
        }

        // The counter stays as it is: no writer is needed.
        return await rows.ReplaceAsync(zone, new RowChange.Replace(found, wanted), cancellation) == RowResult.Applied
            ? new PutOutcome.Replaced(wanted)
            : null;
    }

    private async Task<PutOutcome?> TryCreateAsync(string zone, RowChange.Create create, CancellationToken cancellation) =>
        await ChangeAsync(zone, create, cancellation) switch
        {
            RowResult.Applied => new PutOutcome.Created(create.Mapping),
            RowResult.QuotaReached => await RefuseAsync(zone, create.Address, cancellation),
            _ => null,
        };

    /// <summary>Who took the last place may have taken it for this very address, which can then be replaced.</summary>
    private async Task<PutOutcome?> RefuseAsync(string zone, OriginAddress address, CancellationToken cancellation) =>
        await FindAsync(zone, address, cancellation) is null ? new PutOutcome.QuotaReached() : null;

    private async Task<DeleteOutcome?> TryDeleteAsync(
        string zone, OriginAddress address, Precondition? condition, CancellationToken cancellation)
    {
        if (await rows.FindAsync(zone, address, cancellation) is not { } found)
        {
            return new DeleteOutcome.NotFound();
        }

        if (condition?.Invoke(found.Mapping) == false)
        {
            return new DeleteOutcome.PreconditionFailed();
        }

        return await ChangeAsync(zone, new RowChange.Delete(found), cancellation) == RowResult.Applied
            ? new DeleteOutcome.Deleted()
            : null;
    }

    private async Task<RowResult> ChangeAsync(string zone, RowChange change, CancellationToken cancellation)
    {
        var outcomes = await writers.Of(zone).ApplyAsync([change], cancellation);
        return outcomes[0].Result is var result and not RowResult.Unclear
            ? result
            : await rows.LookBackAsync(zone, change, cancellation);
    }
}
