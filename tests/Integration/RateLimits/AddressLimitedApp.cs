using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.RateLimits;

/// <summary>Allows each IP address ten requests a second.</summary>
public sealed class AddressLimitedApp(TableStorage storage)
    : RunningApp(storage, new() { ["RateLimit__RequestsPerAddress"] = "10" });
