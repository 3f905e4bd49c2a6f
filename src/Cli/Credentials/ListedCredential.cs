using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

/// <param name="Zones">Empty for all zones.</param>
internal sealed record ListedCredential(
    string Id,
    string Kind,
    string Name,
    string? Email,
    string Permission,
    bool AllZones,
    IReadOnlyList<string> Zones,
    DateTimeOffset CreatedOn,
    DateTimeOffset? ExpiresOn,
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
        credential.CreatedOn,
        credential.ExpiresOn,
        credential.IsExpired(now));
}
