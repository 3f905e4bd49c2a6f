namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

/// <summary>Arguments of the client's methods.</summary>
internal static class Arguments
{
    public static object Zone => new { zone_id = Documented.Zone };

    public static object Mapping(string originIp, string vendor = "aws", string region = "us-east-1") =>
        new { zone_id = Documented.Zone, origin_ip = originIp, region, vendor };

    public static object Page(int page) => new { zone_id = Documented.Zone, page, per_page = 1 };
}
