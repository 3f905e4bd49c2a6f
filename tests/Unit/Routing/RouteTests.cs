using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Routing;

public sealed class RouteTests
{
    private readonly Route mapping = new(Routes.Mapping, []);

    [Theory]
    [InlineData("zones/a/origin/cloud_regions/192.0.2.1", "a", "192.0.2.1")]
    [InlineData("ZONES/a/Origin/Cloud_Regions/x", "a", "x")]
    [InlineData("zones/a/origin/cloud_regions/x/", "a", "x")]
    [InlineData("zones/a/origin/cloud_regions/192.0.2.0%2F24", "a", "192.0.2.0%2F24")]
    public void Match_OfMappingPath_ReturnsZoneAndAddress(string path, string zone, string originIp) =>
        Assert.Equal(new RouteMatch(mapping, Zone.Of(zone), originIp), mapping.Match(path));

    [Fact]
    public void Match_OfInvalidZoneId_ReturnsMatchWithNullZone() =>
        Assert.Equal(new RouteMatch(mapping, null, "x"), mapping.Match("zones/a%2Fb/origin/cloud_regions/x"));

    [Theory]
    [EachOf(
        "", "zones/a/origin/cloud_regions", "zones/a/origin/cloud_regions/", "zones/a/origin/cloud_regions//",
        "zones//origin/cloud_regions/x", "zones/a//origin/cloud_regions/x", "/zones/a/origin/cloud_regions/x",
        "zones/a/origin/cloud_regions/x//", "zones/a/origin/cloud_regions/x/y", "zones/a/origins/cloud_regions/x")]
    public void Match_OfOtherPath_ReturnsNull(string path) => Assert.Null(mapping.Match(path));
}
