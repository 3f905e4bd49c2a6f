namespace OriginCloudRegions.Core.Mappings;

/// <summary>
/// The mappings of all zones. A store that cannot answer in time throws <see cref="Storage.StorageUnavailableException"/>;
/// whether a write was applied is then unknown, and asking again is safe.
/// </summary>
public interface IMappingStore
{
    /// <summary>Creates or replaces the mapping of an address. Idempotent.</summary>
    Task<PutOutcome> PutAsync(string zone, MappingRequest request, CancellationToken cancellation);
}
