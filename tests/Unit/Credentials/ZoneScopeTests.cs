using FsCheck.Xunit;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Credentials;

[Properties(Arbitrary = [typeof(ZoneIds)])]
public sealed class ZoneScopeTests
{
    [Property]
    public void Parsing_What_Is_Printed_Gives_The_Same_Scope(ZoneList list)
    {
        var scope = ZoneScope.Of(list.Zones);
        Assert.Equal(scope, ZoneScope.Parse(scope.ToString()));
    }

    [Property]
    public void It_Contains_Exactly_The_Zones_Listed(ZoneList list, ZoneList asked)
    {
        var scope = ZoneScope.Of(list.Zones);
        Assert.All(asked.Zones, zone => Assert.Equal(list.Zones.Contains(zone), scope.Contains(Zone.Of(zone))));
    }

    [Property]
    public void Order_And_Repetition_Do_Not_Count(ZoneList list)
    {
        var (scope, shuffled) = (ZoneScope.Of(list.Zones), ZoneScope.Of(list.Zones.Concat(list.Zones).Reverse()));
        Assert.Equal(scope, shuffled);
        Assert.Equal(scope.GetHashCode(), shuffled.GetHashCode());
        Assert.Equal(scope.ToString(), shuffled.ToString());
    }

    [Property]
    public void Other_Zones_Make_Another_Scope(ZoneList list, ZoneList other) =>
        Assert.Equal(list.Zones.ToHashSet().SetEquals(other.Zones), ZoneScope.Of(list.Zones) == ZoneScope.Of(other.Zones));

    [Property]
    public void A_List_Is_Not_All_Zones(ZoneList list) => Assert.False(ZoneScope.Of(list.Zones).IsAll);

    [Fact]
    public void Zones_Are_Printed_In_Ordinal_Order() =>
        Assert.Equal("A,_,a,zone-a,zone_a", ZoneScope.Of(["zone_a", "a", "_", "zone-a", "A"]).ToString());

    [Fact]
    public void The_Case_Of_A_Zone_Counts() => Assert.False(ZoneScope.Of(["zone"]).Contains(Zone.Of("ZONE")));

    [Fact]
    public void A_Part_Of_A_Zone_Is_Not_The_Zone() => Assert.False(ZoneScope.Of(["zone-a,zone-b"]).Contains(Zone.Of("zone-a")));

    [Fact]
    public void All_Is_Printed_As_An_Asterisk() => Assert.Equal("*", ZoneScope.All.ToString());

    [Fact]
    public void An_Asterisk_Is_Read_As_All() => Assert.Equal(ZoneScope.All, ZoneScope.Parse("*"));

    [Theory]
    [InlineData("zone-a")]
    [InlineData("023e105f4ecef8ad9ca31a8372d0c353")]
    [InlineData("_")]
    public void All_Contains_Every_Zone(string zone) => Assert.True(ZoneScope.All.Contains(Zone.Of(zone)));

    [Fact]
    public void Contains_InAnEmptyList_IsFalse() => Assert.False(ZoneScope.Of([]).Contains(Zone.Of("zone")));

    [Fact]
    public void An_Asterisk_Among_Zones_Is_Not_All() => Assert.False(ZoneScope.Parse("*,zone-a").Contains(Zone.Of("zone-b")));
}
