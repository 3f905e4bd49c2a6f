using OriginCloudRegions.Cli.Detect;

namespace OriginCloudRegions.Unit.Detect;

public sealed class AddressPrefixTests
{
    [Theory]
    [InlineData("0.0.0.0/0", "::ffff:0.0.0.0", "::ffff:255.255.255.255")]
    [InlineData("3.0.0.0/9", "::ffff:3.0.0.0", "::ffff:3.127.255.255")]
    [InlineData("192.0.2.1/32", "::ffff:192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("2600:1900::/28", "2600:1900::", "2600:190f:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::1/128", "2001:db8::1", "2001:db8::1")]
    [InlineData("::/81", "::", "::7fff:ffff:ffff")]
    public void TryParse_OfPrefix_ReturnsFirstAndLastAddress(string text, string first, string last)
    {
        var prefix = AddressPrefix.TryParse(text);

        Assert.NotNull(prefix);
        Assert.Equal((Bits(first), Bits(last), text), (prefix.First, prefix.Last, prefix.Text));
    }

    [Theory]
    [EachOf(
        "", "192.0.2.0", "192.0.2.0/", "/24", "192.0.2.0/33", "192.0.2.0/2147483647", "192.0.2.0/99999999999",
        "192.0.2.0/-1", "192.0.2.0/ 24", "192.0.2.0/24/24", "192.0.2.1/24", "192.0.2/24", "192.0.02.0/24",
        "2001:db8::/129", "2001:db8::1/64", "2001:db8::%1/64", "example.com/24",
        // IPv6 prefixes that contain IPv4-mapped addresses.
        "::/0", "::/80", "::ffff:0:0/95", "::fffe:0:0/95")]
    public void TryParse_OfInvalidPrefix_ReturnsNull(string text) => Assert.Null(AddressPrefix.TryParse(text));

    private static UInt128 Bits(string text)
    {
        Assert.True(AddressBits.TryRead(text, out var bits, out _));
        return bits;
    }
}
