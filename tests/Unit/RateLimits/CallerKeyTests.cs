using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.RateLimits;

public sealed class CallerKeyTests
{
    [Theory]
    [InlineData("192.0.2.1", true, "192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("192.0.2.1", false, "192.0.2.2", "::192.0.2.1", "2001:db8::1")]
    [InlineData("2001:db8::1", true, "2001:db8::2", "2001:db8:0:0:ffff::1")]
    [InlineData("2001:db8::1", false, "2001:db8:0:1::1")]
    public void CallerKeys_OfTwoAddresses_AreEqualForOneIpv4AddressOrIpv6Prefix64(string first, bool isSame, params string[] others) =>
        Assert.All(others, other => Assert.Equal(isSame, Key(first) == Key(other)));

    [Fact]
    public void CallerKey_OfCredential_IsTheFirstHalfOfItsHash()
    {
        var id = CredentialId.OfToken("token");

        Assert.Equal(id.Hash[..32], CallerKey.Of(id).ToString("x32", null));
    }

    private static UInt128 Key(string address) => CallerKey.Of(ForwardedAddress.LastOf(address)!);
}
