namespace OriginCloudRegions.Api.Routing;

public static class Routes
{
    public const string BasePath = "/client/v4";
    public const string Contract = "openapi.json";
    public const string Console = "console";
    public const string ConsoleAsset = Console + "/assets/{asset}";
    public const string Docs = "docs";
    public const string Health = "healthz";
    public const string TokenVerification = "user/tokens/verify";
    public const string Mappings = "zones/{zone_id}/origin/cloud_regions";
    public const string SupportedRegions = Mappings + "/supported_regions";
    public const string Batch = Mappings + "/batch";
    public const string Mapping = Mappings + "/{origin_ip}";

    /// <summary>The original removed these operations in October 2026.</summary>
    private const string Retired = "zones/{zone_id}/cache/origin_cloud_regions";

    private static readonly string[] RetiredSegments = Retired.Split('/');

    // Returns the replacement of a retired path; null for any other path. Both are below the base path.
    internal static string? ReplacementOf(string path)
    {
        var segments = path.Split('/');
        if (segments.Length < RetiredSegments.Length || segments[1].Length == 0 || !RetiredSegments.Zip(segments).All(IsSame))
        {
            return null;
        }

        var replacement = Mappings.Replace("{zone_id}", segments[1], StringComparison.Ordinal);
        return string.Join('/', segments[RetiredSegments.Length..].Prepend(replacement));
    }

    private static bool IsSame((string Wanted, string Sent) segment) =>
        segment.Wanted == "{zone_id}" || segment.Wanted.Equals(segment.Sent, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the path below the base path without a leading slash; null for a path outside it.</summary>
    internal static string? BelowBase(string path)
    {
        var isBelow = path.StartsWith(BasePath, StringComparison.OrdinalIgnoreCase);
        return !isBelow ? null
            : path.Length == BasePath.Length ? ""
            : path[BasePath.Length] == '/' ? path[(BasePath.Length + 1)..]
            : null;
    }
}
