using System.Globalization;

namespace OriginCloudRegions.Client.Http;

internal static class ZonePath
{
    private const string BatchName = "batch";
    private const string SupportedRegionsName = "supported_regions";

    public static string Mapping(string zoneId, string originIp) => originIp is BatchName or SupportedRegionsName
        ? throw new ArgumentException($"\"{originIp}\" is not an IP address but the path of another operation.", nameof(originIp))
        : $"{Mappings(zoneId)}/{Segment(originIp, nameof(originIp))}";

    public static string Page(string zoneId, int page, int perPage) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mappings(zoneId)}?page={page}&per_page={perPage}");

    public static string Batch(string zoneId) => $"{Mappings(zoneId)}/{BatchName}";

    public static string SupportedRegions(string zoneId) => $"{Mappings(zoneId)}/{SupportedRegionsName}";

    private static string Mappings(string zoneId) => $"zones/{Segment(zoneId, nameof(zoneId))}/origin/cloud_regions";

    // Refuses only values that would change the path. The service validates zones and addresses.
    private static string Segment(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return value is "." or ".."
            ? throw new ArgumentException($"\"{value}\" would change the path (RFC 3986 section 3.3).", parameter)
            : Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal); // A path may hold a colon.
    }
}
