namespace OriginCloudRegions.Contract.Consumers;

internal static class Paths
{
    public const string Mappings = $"/client/v4/zones/{Documented.Zone}/origin/cloud_regions";
    public const string Batch = $"{Mappings}/batch";
    public const string SupportedRegions = $"{Mappings}/supported_regions";

    public static string Mapping(string originIp) => $"{Mappings}/{originIp}";
}
