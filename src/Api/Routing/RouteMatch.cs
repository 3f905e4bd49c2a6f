namespace OriginCloudRegions.Api.Routing;

/// <summary>The route of a path, and the path's values; empty where the route has no such parameter.</summary>
internal sealed record RouteMatch(Route Route, string Zone, string OriginIp);
