using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Mappings;

/// <remarks>A method that throws <c>StorageUnavailableException</c> may have written. Asking again is safe.</remarks>
public interface IMappingStore
{
    Task<OriginMapping?> FindAsync(ZoneId zone, OriginAddress address, CancellationToken cancellation);

    /// <param name="page">From 1.</param>
    /// <param name="perPage">1 to 100.</param>
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

    /// <summary>Creates or replaces up to 100 mappings. Of several for one address the last wins.</summary>
    /// <returns>False when the new mappings exceed the quota; nothing is written then.</returns>
    Task<bool> PutAllAsync(
        ZoneId zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation, MappingChanged? changed = null);

    /// <summary>Deletes up to 100 mappings.</summary>
    /// <returns>The deleted mappings by address, without those that were missing.</returns>
    Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAllAsync(
        ZoneId zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation, MappingChanged? changed = null);
}
