using FsCheck.Xunit;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Credentials;

[Properties(Arbitrary = [typeof(ZoneIds)])]
public sealed class ZoneScopeTests
{
    [Property]
    public void Parse_OfPrintedScope_ReturnsAnEqualScope(ZoneList list)
    {
        var scope = ZoneScope.Of(list.Zones);
        Assert.False(scope.IsAll);
        Assert.Equal(scope, ZoneScope.Parse(scope.ToString()));
    }

    [Property]
    public void Contains_OfAnyZone_ReturnsTrueOnlyIfListed(ZoneList list, ZoneList asked)
    {
        var scope = ZoneScope.Of(list.Zones);
        Assert.All(asked.Zones, zone => Assert.Equal(list.Zones.Contains(zone), scope.Contains(Zone.Of(zone))));
    }

    [Property]
    public void Scopes_ThatRepeatOrReorderTheSameZones_AreEqual(ZoneList list)
    {
        var (scope, shuffled) = (ZoneScope.Of(list.Zones), ZoneScope.Of(list.Zones.Concat(list.Zones).Reverse()));
        Assert.Equal(scope, shuffled);
        Assert.Equal(scope.GetHashCode(), shuffled.GetHashCode());
        Assert.Equal(scope.ToString(), shuffled.ToString());
    }

    [Property]
    public void Equals_OfTwoScopes_ReturnsTrueOnlyForTheSameZones(ZoneList list, ZoneList other) =>
        Assert.Equal(list.Zones.ToHashSet().SetEquals(other.Zones), ZoneScope.Of(list.Zones) == ZoneScope.Of(other.Zones));

    [Fact]
    public void ToString_ReturnsZonesInOrdinalOrder() =>
        Assert.Equal("A,_,a,zone-a,zone_a", ZoneScope.Of(["zone_a", "a", "_", "zone-a", "A"]).ToString());

    [Fact]
    public void Contains_OfZoneThatIsNotListed_ReturnsFalse()
    {
        Assert.False(ZoneScope.Of(["zone"]).Contains(Zone.Of("ZONE")));
        Assert.False(ZoneScope.Of(["zone-a,zone-b"]).Contains(Zone.Of("zone-a")));
        Assert.False(ZoneScope.Parse("*,zone-a").Contains(Zone.Of("zone-b")));
        Assert.False(ZoneScope.Of([]).Contains(Zone.Of("zone")));
    }

    [Fact]
    public void ScopeOfAllZones_IsPrintedAsAsteriskAndContainsEveryZone()
    {
        Assert.Equal("*", ZoneScope.All.ToString());
        Assert.Equal(ZoneScope.All, ZoneScope.Parse("*"));
        Assert.All(["zone-a", "023e105f", "_"], zone => Assert.True(ZoneScope.All.Contains(Zone.Of(zone))));
    }
}
