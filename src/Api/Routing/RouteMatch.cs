using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Routing;

/// <summary>The route of a path, and the path's values; the zone is null, and the address empty, if the path has none or the zone id is invalid.</summary>
internal sealed record RouteMatch(Route Route, ZoneId? Zone, string OriginIp);
