namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>Caches no credential, so that a revocation takes effect at once.</summary>
public sealed class UncachedApp(TableStorage storage) : RunningApp(storage, new() { ["Credentials__CacheSeconds"] = "0" });
