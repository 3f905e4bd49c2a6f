namespace OriginCloudRegions.Api.Routing;

/// <summary>The paths of the contract. A head declares its functions with them.</summary>
public static class Routes
{
    public const string BasePath = "/client/v4";
    public const string Contract = "openapi.json";
    public const string Health = "healthz";
    public const string TokenVerification = "user/tokens/verify";
    public const string Mappings = "zones/{zone_id}/origin/cloud_regions";
    public const string SupportedRegions = Mappings + "/supported_regions";
    public const string Batch = Mappings + "/batch";
    public const string Mapping = Mappings + "/{origin_ip}";

    /// <summary>The path below <see cref="BasePath"/>, without a leading slash; null when it is elsewhere.</summary>
    internal static string? BelowBase(string path)
    {
        var isBelow = path.StartsWith(BasePath, StringComparison.OrdinalIgnoreCase);
        return !isBelow ? null
            : path.Length == BasePath.Length ? ""
            : path[BasePath.Length] == '/' ? path[(BasePath.Length + 1)..]
            : null;
    }
}
