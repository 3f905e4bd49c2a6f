using OriginCloudRegions.Cli.Credentials;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Backup;

/// <param name="Sha256">The key of the credential's row, which does not reveal the secret.</param>
/// <param name="Zones">Empty if <paramref name="AllZones"/> is true.</param>
internal sealed record CredentialLine(
    CredentialKind Kind,
    string Sha256,
    string Name,
    Permission Permission,
    bool AllZones,
    string[] Zones,
    DateTime CreatedOn,
    DateTime? ExpiresOn = null,
    string? Email = null)
{
    private const int HashLength = 64;

    public static CredentialLine Of(Credential credential) => new(
        credential.Id.Kind,
        credential.Id.Hash,
        credential.Name,
        credential.Permission,
        credential.Zones.IsAll,
        CredentialWords.Zones(credential.Zones),
        credential.CreatedOn.UtcDateTime,
        credential.ExpiresOn?.UtcDateTime,
        credential.Email);

    /// <exception cref="FormatException">A member is invalid. The message names it in a clause.</exception>
    public Credential Read()
    {
        if (Sha256.Length != HashLength || !Sha256.All(char.IsAsciiHexDigitLower))
        {
            throw new FormatException($"its sha256 is not {HashLength} lower-case hexadecimal digits");
        }

        if (AllZones && Zones.Length > 0)
        {
            throw new FormatException("it names zones beside all_zones");
        }

        if (Array.Find(Zones, zone => !ZoneId.TryParse(zone, out _)) is { } wrong)
        {
            throw new FormatException($"{Quoted.Of(wrong)} is not a zone id");
        }

        if ((Kind == CredentialKind.Key) != (Email is not null) || Email?.Length > EmailAddress.MaxLength)
        {
            throw new FormatException("its email is missing, too long, or that of a token");
        }

        return new Credential(
            new CredentialId(Kind, Sha256),
            Name,
            AllZones ? ZoneScope.All : ZoneScope.Of(Zones),
            Permission,
            StoredTime.Read(CreatedOn, "created_on"),
            ExpiresOn is { } end ? StoredTime.Read(end, "expires_on") : null)
        {
            Email = Email,
        };
    }
}
