using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Native.Telemetry;

/// <summary>
/// A request's path as a span may show it: the route, with the zone and the address where they are such. What else may stand
/// in a path is the caller's, and a misplaced secret is still one.
/// </summary>
internal static class TracedPath
{
    public static string Of(string route, RouteValueDictionary values)
    {
        var path = route;
        if (values["zone_id"] is string zone && ZoneId.IsAcceptable(zone))
        {
            path = path.Replace("{zone_id}", zone, StringComparison.Ordinal);
        }

        if (values["origin_ip"] is string ip && OriginAddress.TryParse(ip, out var address))
        {
            path = path.Replace("{origin_ip}", address.Text, StringComparison.Ordinal);
        }

        return path;
    }
}
