using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Security;

/// <summary>Remembers a credential for a few seconds.</summary>
public sealed class BriefMemoryApp(TableStorage storage) : RunningApp(storage, new() { ["Credentials__CacheSeconds"] = "3" });
