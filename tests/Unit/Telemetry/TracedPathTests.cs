using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Unit.Telemetry;

public sealed class TracedPathTests
{
    private const string Route = "/client/v4/zones/{zone_id}/origin/cloud_regions/{origin_ip}";
    private const string Token = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";

    [Theory]
    [InlineData("zone-1", "2001:DB8::0:1", "/client/v4/zones/zone-1/origin/cloud_regions/2001:db8::1")]
    [InlineData(Token, "192.0.2.1", "/client/v4/zones/{zone_id}/origin/cloud_regions/192.0.2.1")]
    [InlineData("zone-1", Token, "/client/v4/zones/zone-1/origin/cloud_regions/{origin_ip}")]
    public void TracedPath_ShowsOnlyValidZonesAndAddresses(string zone, string ip, string path) =>
        Assert.Equal(path, TracedPath.Of(Route, ZoneId.TryParse(zone, out var id) ? id : null, ip));

    [Fact]
    public void TracedPath_OfRouteWithoutParameters_IsTheRoute() =>
        Assert.Equal("/client/v4/healthz", TracedPath.Of("/client/v4/healthz", null, ""));
}
