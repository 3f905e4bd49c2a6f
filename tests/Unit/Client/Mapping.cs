using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

/// <summary>The mapping of the published examples.</summary>
internal static class Mapping
{
    public const string Tag = "\"0c9a4e1f7b32d586\"";

    public static readonly OriginCloudRegionRequest InAws =
        new() { OriginIp = "192.0.2.1", Vendor = CloudVendor.Aws, Region = "us-east-1" };
}
