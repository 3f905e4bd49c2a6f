namespace OriginCloudRegions.Api.RateLimits;

/// <summary>Limits of one instance. 0 means no limit.</summary>
internal sealed record RateLimitOptions
{
    /// <summary>The most requests in one <see cref="CredentialWindow"/>.</summary>
    public int RequestsPerCredential { get; init; }

    /// <summary>The period in which the requests of a credential are counted: 1 s to 1 h.</summary>
    public TimeSpan CredentialWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The most requests in one second.</summary>
    public int RequestsPerAddress { get; init; }
}
