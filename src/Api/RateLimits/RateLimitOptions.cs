namespace OriginCloudRegions.Api.RateLimits;

/// <summary>Limits of one instance. 0 requests mean no limit.</summary>
internal sealed record RateLimitOptions
{
    /// <summary>In one <see cref="CredentialWindow"/>.</summary>
    public int RequestsPerCredential { get; init; }

    /// <summary>1 s to 1 h.</summary>
    public TimeSpan CredentialWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>In one second.</summary>
    public int RequestsPerAddress { get; init; }
}
