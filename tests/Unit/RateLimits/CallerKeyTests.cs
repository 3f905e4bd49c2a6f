using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.RateLimits;

public sealed class CallerKeyTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::192.0.2.1", false)]
    [InlineData("192.0.2.1", "2001:db8::1", false)]
    [InlineData("2001:db8::1", "2001:db8::2", true)]
    [InlineData("2001:db8::1", "2001:db8:0:0:ffff::1", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public void Of_TwoAddresses_IsOneForOneHost(string first, string second, bool isSame) =>
        Assert.Equal(isSame, Key(first) == Key(second));

    [Fact]
    public void Of_Credential_IsTheFirstHalfOfItsHash()
    {
        var id = CredentialId.OfToken("token");

        Assert.Equal(id.Hash[..32], CallerKey.Of(id).ToString("x32", null));
    }

    private static UInt128 Key(string address) => CallerKey.Of(ForwardedAddress.LastOf(address)!);
}
