using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>Remembers no credential, so that a revocation works at once.</summary>
public sealed class ForgetfulApp(TableStorage storage) : RunningApp(storage, new() { ["Credentials__CacheSeconds"] = "0" });
