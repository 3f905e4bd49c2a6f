using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Routing;

/// <param name="Zone">Null when the path has no valid zone id.</param>
/// <param name="OriginIp">As sent; empty when the route has no address.</param>
internal sealed record RouteMatch(Route Route, ZoneId? Zone, string OriginIp);
