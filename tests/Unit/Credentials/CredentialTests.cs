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
    public void Allows_OfZoneAndPermission_ReturnsTrueOnlyIfTheCredentialHasBoth(Permission has, Permission wanted, bool allowed)
    {
        Assert.Equal(allowed, With(ZoneScope.Of(["zone-a", "zone-c"]), has).Allows(Zone.Of("zone-a"), wanted));
        Assert.Equal(allowed, With(ZoneScope.All, has).Allows(Zone.Of("any"), wanted));
        Assert.False(With(ZoneScope.Of(["zone-a", "zone-c"]), has).Allows(Zone.Of("zone-b"), wanted));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void IsExpired_ReturnsTrueOnlyAtAndAfterTheExpiryTime(long ticks, bool expired)
    {
        Assert.Equal(expired, Expiring(Noon).IsExpired(Noon.AddTicks(ticks)));
        Assert.Equal(expired, Expiring(Noon.ToOffset(TimeSpan.FromHours(-8))).IsExpired(Noon.AddTicks(ticks)));
        Assert.False(Expiring(null).IsExpired(DateTimeOffset.MaxValue));
    }

    private static Credential With(ZoneScope zones, Permission permission) =>
        new(CredentialId.OfToken("token"), "test", zones, permission, Noon, null);

    private static Credential Expiring(DateTimeOffset? expiresOn) =>
        With(ZoneScope.All, Permission.Edit) with { ExpiresOn = expiresOn };
}
