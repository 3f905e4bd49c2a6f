using System.Globalization;

namespace OriginCloudRegions.Cli.Credentials;

internal static class ListTable
{
    private const int ZonesWidth = 40;

    private static readonly string[] Headings =
        ["ID", "KIND", "NAME", "EMAIL", "PERMISSION", "ZONES", "CREATED (UTC)", "EXPIRES (UTC)"];

    public static Task WriteAsync(TextWriter output, IReadOnlyCollection<ListedCredential> entries) =>
        TextTable.WriteAsync(output, Headings, [.. entries.Select(Row)]);

    private static string[] Row(ListedCredential entry) =>
    [
        entry.Id,
        entry.Kind,
        entry.Name is "" ? "-" : entry.Name,
        entry.Email ?? "-",
        entry.Permission,
        entry.AllZones ? "all zones" : Shorten(entry.Zones),
        Minute(entry.CreatedOn),
        entry.ExpiresOn is { } end ? $"{Minute(end)}{(entry.Expired ? " (expired)" : "")}" : "never",
    ];

    private static string Shorten(IReadOnlyList<string> zones)
    {
        var text = string.Join(", ", zones);
        return text.Length <= ZonesWidth ? text : $"{zones[0]} and {zones.Count - 1} more";
    }

    private static string Minute(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
