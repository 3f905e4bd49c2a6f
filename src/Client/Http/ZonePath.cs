using System.Globalization;

namespace OriginCloudRegions.Client.Http;

/// <summary>The paths below the base address.</summary>
internal static class ZonePath
{
    private const string BatchName = "batch";
    private const string SupportedRegionsName = "supported_regions";

    public static string Mapping(string zoneId, string originIp) => originIp is BatchName or SupportedRegionsName
        ? throw new ArgumentException($"\"{originIp}\" is no address, but another operation's path.", nameof(originIp))
        : $"{Mappings(zoneId)}/{Segment(originIp, nameof(originIp))}";

    public static string Page(string zoneId, int page, int perPage) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mappings(zoneId)}?page={page}&per_page={perPage}");

    public static string Batch(string zoneId) => $"{Mappings(zoneId)}/{BatchName}";

    public static string SupportedRegions(string zoneId) => $"{Mappings(zoneId)}/{SupportedRegionsName}";

    private static string Mappings(string zoneId) => $"zones/{Segment(zoneId, nameof(zoneId))}/origin/cloud_regions";

    // Refuses only what would lead to another path: the service is the judge of zones and addresses.
    private static string Segment(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return value is "." or ".."
            ? throw new ArgumentException($"\"{value}\" is a step within a path (RFC 3986 section 3.3).", parameter)
            : Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal); // A colon may stand, and reads better.
    }
}
