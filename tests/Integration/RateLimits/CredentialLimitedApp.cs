using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.RateLimits;

/// <summary>Allows each credential five requests in five minutes.</summary>
public sealed class CredentialLimitedApp(TableStorage storage)
    : RunningApp(storage, new() { ["RateLimit__RequestsPerCredential"] = $"{Limit}" })
{
    public const int Limit = 5;
}
