using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>The app with limits by address and by credential that the good caller of a flood does not reach.</summary>
public sealed class LimitedApp(TableStorage storage) : RunningApp(
    storage, new() { ["RateLimit__RequestsPerCredential"] = "1000000", ["RateLimit__RequestsPerAddress"] = "200" });
