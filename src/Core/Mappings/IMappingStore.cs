using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Mappings;

/// <remarks>After a <c>StorageUnavailableException</c> a write may have been applied. Calling again is safe.</remarks>
public interface IMappingStore
{
    Task<OriginMapping?> FindAsync(ZoneId zone, OriginAddress address, CancellationToken cancellation);

    /// <param name="page">The page number, from 1.</param>
    /// <param name="perPage">The most mappings on a page, 1 to 100.</param>
    Task<MappingPage> ListAsync(ZoneId zone, long page, int perPage, CancellationToken cancellation);

    Task<PutOutcome> PutAsync(
        ZoneId zone,
        MappingRequest request,
        Precondition? condition,
        CancellationToken cancellation,
        MappingChanged? changed = null);

    Task<DeleteOutcome> DeleteAsync(
        ZoneId zone,
        OriginAddress address,
        Precondition? condition,
        CancellationToken cancellation,
        MappingChanged? changed = null);

    /// <summary>Creates or replaces up to 100 mappings. For each address, the last request counts.</summary>
    /// <returns>False when the new mappings would exceed the quota. Then nothing is written.</returns>
    Task<bool> PutAllAsync(
        ZoneId zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation, MappingChanged? changed = null);

    /// <summary>Deletes up to 100 mappings.</summary>
    /// <returns>The deleted mappings by address. The result omits missing mappings.</returns>
    Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAllAsync(
        ZoneId zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation, MappingChanged? changed = null);
}
