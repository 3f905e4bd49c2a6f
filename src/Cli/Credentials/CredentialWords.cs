using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

internal static class CredentialWords
{
    public static string Of(CredentialKind kind) => kind == CredentialKind.Token ? "token" : "key";

    public static string Of(Permission permission) => permission == Permission.Edit ? "edit" : "read";

    public static string[] Zones(ZoneScope scope) => scope.IsAll ? [] : scope.ToString().Split(',');

    public static string Moment(DateTimeOffset time) => CellText.ForPrograms(time);

    // Returns, for example, token 0123456789ab "deploy": edit, 3 zones, until 2030-12-31T18:00:00Z.
    public static string Summary(Credential credential, string id)
    {
        var name = credential.Name is "" ? "" : $" \"{credential.Name}\"";
        var zones = Zones(credential.Zones) switch
        {
            [] => "all zones",
            [var zone] => $"zone {zone}",
            var several => $"{several.Length} zones",
        };
        var end = credential.ExpiresOn is { } expiresOn ? $"until {Moment(expiresOn)}" : "no expiry";
        return $"{Of(credential.Id.Kind)} {id}{name}: {Of(credential.Permission)}, {zones}, {end}";
    }
}
