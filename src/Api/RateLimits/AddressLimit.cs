using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.RateLimits;

/// <summary>Limits the requests of each address. Runs before any look-up of a credential.</summary>
internal sealed class AddressLimit(RateLimitOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly CallerCounts? counts = options.RequestsPerAddress > 0 ? new(Second, clock) : null;

    public ApiError? Refuse(ApiRequest request) =>
        counts is not null
        && request.CallerAddress is { } address
        && counts.Add(CallerKey.Of(address)).Requests > options.RequestsPerAddress
            ? ApiErrors.RateLimited(seconds: 1)
            : null;
}
