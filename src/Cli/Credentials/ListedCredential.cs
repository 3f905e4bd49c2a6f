using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

/// <summary>A credential as it is listed; as JSON, its members are what scripts rely on.</summary>
/// <param name="Id">The beginning of its hash.</param>
/// <param name="Zones">Empty where it opens all of them.</param>
internal sealed record ListedCredential(
    string Id,
    string Kind,
    string Name,
    string? Email,
    string Permission,
    bool AllZones,
    IReadOnlyList<string> Zones,
    DateTime CreatedOn,
    DateTime? ExpiresOn,
    bool Expired)
{
    public static ListedCredential Of(Credential credential, string id, DateTimeOffset now) => new(
        id,
        CredentialWords.Of(credential.Id.Kind),
        credential.Name,
        credential.Email,
        CredentialWords.Of(credential.Permission),
        credential.Zones.IsAll,
        CredentialWords.Zones(credential.Zones),
        credential.CreatedOn.UtcDateTime,
        credential.ExpiresOn?.UtcDateTime,
        credential.IsExpired(now));
}
