using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Core.Storage;

/// <summary>
/// Mappings in Table Storage: a partition per zone, a row per address. Every write is guarded by an ETag; who comes
/// second looks again.
/// </summary>
public sealed class TableMappingStore : IMappingStore, IDisposable
{
    private readonly LazyTable table;
    private readonly TimeProvider clock;
    private readonly ZoneWriters writers;
    private readonly AddressTurns turns = new();

    /// <param name="service">The storage account.</param>
    /// <param name="quota">The most mappings a zone may hold.</param>
    /// <param name="clock">Stamps <see cref="OriginMapping.ModifiedOn"/>.</param>
    public TableMappingStore(TableService service, int quota, TimeProvider clock)
    {
        table = service.Mappings;
        this.clock = clock;
        writers = new ZoneWriters(table, quota, clock);
    }

    public async Task<PutOutcome> PutAsync(string zone, MappingRequest request, CancellationToken cancellation)
    {
        if (await TryPutAsync(zone, request, cancellation) is { } outcome)
        {
            return outcome;
        }

        using var turn = await turns.TakeAsync(zone, request.Address, cancellation);
        while (true)
        {
            if (await TryPutAsync(zone, request, cancellation) is { } later)
            {
                return later;
            }
        }
    }

    public void Dispose() => writers.Dispose();

    /// <summary>Null where somebody else's write came between the look and the write.</summary>
    private async Task<PutOutcome?> TryPutAsync(string zone, MappingRequest request, CancellationToken cancellation)
    {
        var wanted = request.At(clock.GetUtcNow());
        if (await FindAsync(zone, request.Address, cancellation) is not { } found)
        {
            return await CreateAsync(zone, wanted, cancellation) switch
            {
                RowResult.Applied => new PutOutcome.Created(wanted),
                RowResult.QuotaReached => new PutOutcome.QuotaReached(),
                _ => null,
            };
        }

        if (request.IsSaidBy(found.Mapping))
        {
            return new PutOutcome.Unchanged(found.Mapping);
        }

        return await TryReplaceAsync(zone, wanted, found.ETag, cancellation) ? new PutOutcome.Replaced(wanted) : null;
    }

    private async Task<MappingRow?> FindAsync(string zone, OriginAddress address, CancellationToken cancellation)
    {
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Zone(zone), TableKeys.Mapping(address), MappingRow.Columns, cancellation);
        if (LazyTable.IsMissing(found))
        {
            await table.CreateAsync(cancellation);
            writers.Of(zone).AssumeEmpty();
        }

        return found is { HasValue: true, Value: { } entity } ? MappingRow.Read(entity) : null;
    }

    private async Task<RowResult> CreateAsync(string zone, OriginMapping mapping, CancellationToken cancellation)
    {
        var results = await writers.Of(zone).ApplyAsync([new RowChange.Create(mapping)], cancellation);
        return results[0];
    }

    private async Task<bool> TryReplaceAsync(string zone, OriginMapping mapping, ETag seen, CancellationToken cancellation)
    {
        try
        {
            await table.Client.UpdateEntityAsync(
                MappingRow.Write(zone, mapping), seen, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 412)
        {
            return false;
        }
    }
}
