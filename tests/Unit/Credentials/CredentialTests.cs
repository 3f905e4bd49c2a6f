using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Credentials;

public sealed class CredentialTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Permission.Read, Permission.Read, true)]
    [InlineData(Permission.Read, Permission.Edit, false)]
    [InlineData(Permission.Edit, Permission.Read, true)]
    [InlineData(Permission.Edit, Permission.Edit, true)]
    public void Edit_Allows_Everything_And_Read_Only_Reading(Permission has, Permission wanted, bool allowed) =>
        Assert.Equal(allowed, With(ZoneScope.Of(["zone-a"]), has).Allows(Zone.Of("zone-a"), wanted));

    [Theory]
    [InlineData(Permission.Read, Permission.Read)]
    [InlineData(Permission.Read, Permission.Edit)]
    [InlineData(Permission.Edit, Permission.Read)]
    [InlineData(Permission.Edit, Permission.Edit)]
    public void A_Zone_That_Is_Not_Listed_Is_Never_Allowed(Permission has, Permission wanted) =>
        Assert.False(With(ZoneScope.Of(["zone-a", "zone-c"]), has).Allows(Zone.Of("zone-b"), wanted));

    [Theory]
    [InlineData(Permission.Read, Permission.Read, true)]
    [InlineData(Permission.Read, Permission.Edit, false)]
    [InlineData(Permission.Edit, Permission.Edit, true)]
    public void All_Zones_Are_Allowed_What_The_Permission_Allows(Permission has, Permission wanted, bool allowed) =>
        Assert.Equal(allowed, With(ZoneScope.All, has).Allows(Zone.Of("any"), wanted));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void It_Expires_In_The_Very_Moment_It_Names(long ticks, bool expired) =>
        Assert.Equal(expired, Expiring(Noon).IsExpired(Noon.AddTicks(ticks)));

    [Fact]
    public void Without_A_Moment_It_Never_Expires() => Assert.False(Expiring(null).IsExpired(DateTimeOffset.MaxValue));

    [Fact]
    public void Moments_Are_Compared_Across_Time_Zones() =>
        Assert.False(Expiring(Noon.ToOffset(TimeSpan.FromHours(-8))).IsExpired(Noon.AddSeconds(-1)));

    private static Credential With(ZoneScope zones, Permission permission) =>
        new(CredentialId.OfToken("token"), "test", zones, permission, Noon, null);

    private static Credential Expiring(DateTimeOffset? expiresOn) =>
        new(CredentialId.OfToken("token"), "test", ZoneScope.All, Permission.Edit, Noon, expiresOn);
}
