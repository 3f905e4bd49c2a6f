using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>Shows only valid zone ids and addresses, because any other value may be a misplaced secret.</summary>
internal static class TracedPath
{
    public static string Of(string route, ZoneId? zone, string originIp)
    {
        var path = route;
        if (zone is not null)
        {
            path = path.Replace("{zone_id}", zone.Text, StringComparison.Ordinal);
        }

        if (OriginAddress.TryParse(originIp, out var address))
        {
            path = path.Replace("{origin_ip}", address.Text, StringComparison.Ordinal);
        }

        return path;
    }
}
