using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Credentials;

/// <summary>A stored token or key, without its secret. Times are UTC.</summary>
/// <param name="ExpiresOn">The time from which the credential is refused; null for never.</param>
public sealed record Credential(
    CredentialId Id,
    string Name,
    ZoneScope Zones,
    Permission Permission,
    DateTimeOffset CreatedOn,
    DateTimeOffset? ExpiresOn)
{
    /// <summary>The user of a key; null for a token.</summary>
    public string? Email { get; init; }

    public bool IsExpired(DateTimeOffset now) => ExpiresOn <= now;

    public bool Allows(ZoneId zone, Permission wanted) => Zones.Contains(zone) && Permission >= wanted;
}
