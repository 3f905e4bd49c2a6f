using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>The app with rate limits that the valid requests of a flood do not reach.</summary>
public sealed class LimitedApp(TableStorage storage) : RunningApp(
    storage, new() { ["RateLimit__RequestsPerCredential"] = "1000000", ["RateLimit__RequestsPerAddress"] = "200" });
