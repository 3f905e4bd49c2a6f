using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Credentials;

/// <summary>What is kept of a token or key: everything but the secret itself.</summary>
/// <param name="Id">What the secret is found by; not enough to use it.</param>
/// <param name="Name">For people.</param>
/// <param name="Zones">The zones it opens.</param>
/// <param name="Permission">What it allows there.</param>
/// <param name="CreatedOn">UTC.</param>
/// <param name="ExpiresOn">UTC; it is refused from this moment on. Null: never.</param>
public sealed record Credential(
    CredentialId Id,
    string Name,
    ZoneScope Zones,
    Permission Permission,
    DateTimeOffset CreatedOn,
    DateTimeOffset? ExpiresOn)
{
    /// <summary>The user a key belongs to; null for a token.</summary>
    public string? Email { get; init; }

    public bool IsExpired(DateTimeOffset now) => ExpiresOn <= now;

    public bool Allows(ZoneId zone, Permission wanted) => Zones.Contains(zone) && Permission >= wanted;
}
