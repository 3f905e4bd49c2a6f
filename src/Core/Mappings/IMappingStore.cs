using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Mappings;

/// <summary>
/// The mappings of all zones. A store that cannot answer in time throws <see cref="Storage.Transport.StorageUnavailableException"/>;
/// whether a write was applied is then unknown, and asking again is safe.
/// </summary>
public interface IMappingStore
{
    Task<OriginMapping?> FindAsync(ZoneId zone, OriginAddress address, CancellationToken cancellation);

    /// <param name="zone">The zone.</param>
    /// <param name="page">From 1.</param>
    /// <param name="perPage">1 to 100.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<MappingPage> ListAsync(ZoneId zone, long page, int perPage, CancellationToken cancellation);

    /// <summary>Creates or replaces the mapping of an address. Idempotent.</summary>
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

    /// <summary>Creates or replaces up to 100 mappings; of several for one address the last counts.</summary>
    /// <returns>False if the new mappings exceed the quota; then nothing was written.</returns>
    Task<bool> PutAllAsync(
        ZoneId zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation, MappingChanged? changed = null);

    /// <summary>Deletes up to 100 mappings.</summary>
    /// <returns>The deleted mappings by their addresses; a missing one is not in it.</returns>
    Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAllAsync(
        ZoneId zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation, MappingChanged? changed = null);
}
