namespace OriginCloudRegions.Api.RateLimits;

/// <summary>The limits of one instance. 0 requests stand for no limit.</summary>
internal sealed record RateLimitOptions
{
    /// <summary>In a window of <see cref="CredentialWindow"/>.</summary>
    public int RequestsPerCredential { get; init; }

    /// <summary>1 s to 1 h.</summary>
    public TimeSpan CredentialWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>In a second.</summary>
    public int RequestsPerAddress { get; init; }
}
