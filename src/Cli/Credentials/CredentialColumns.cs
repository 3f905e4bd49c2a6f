using System.Globalization;
using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Cli.Credentials;

internal static class CredentialColumns
{
    public static readonly Column<ListedCredential>[] All =
    [
        new("id", entry => entry.Id),
        new("kind", entry => entry.Kind),
        new("name", entry => entry.Name),
        new("email", entry => entry.Email),
        new("permission", entry => entry.Permission),
        new("all_zones", entry => entry.AllZones) { InTable = false },
        new("zones", entry => entry.Zones) { Shown = entry => entry.AllZones ? "all zones" : string.Join(", ", entry.Zones) },
        new("created_on", entry => entry.CreatedOn) { Shown = entry => Minute(entry.CreatedOn) },
        new("expires_on", entry => entry.ExpiresOn)
        {
            Shown = entry => entry.ExpiresOn is { } end ? $"{Minute(end)}{(entry.Expired ? " (expired)" : "")}" : "never",
        },
        new("expired", entry => entry.Expired) { InTable = false },
    ];

    private static string Minute(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
