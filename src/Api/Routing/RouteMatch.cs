using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Routing;

/// <param name="Zone">Null when the path has no valid zone id.</param>
/// <param name="OriginIp">Empty when the path has no address or no valid zone id.</param>
internal sealed record RouteMatch(Route Route, ZoneId? Zone, string OriginIp);
