using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Unit.Addresses;

public sealed class Ipv4AddressTests
{
    [Theory]
    [EachOf("0.0.0.0", "192.0.2.1", "255.255.255.255", "1.22.233.4", "100.10.200.90")]
    public void TryParse_OfFourDecimalOctets_ReturnsTextEqualToInput(string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address));
        Assert.Equal(text, address.Text);
    }

    [Theory]
    [EachOf(
        // An octet over 255.
        "256.0.2.1", "192.256.2.1", "192.0.256.1", "192.0.2.256", "192.0.2.300", "192.0.2.999",
        // A leading zero.
        "010.0.0.1", "192.00.2.1", "192.0.02.1", "192.0.2.01", "192.0.2.001", "00.0.0.0",
        // More than three digits.
        "0192.0.2.1", "192.0.2.1000", "192.0.2.0001", "4294967488.0.2.1", "192.0.2.4294967297",
        // Fewer or more than four octets.
        "1", "3221225985", "192.513", "1.2.3", "192.0.2", "192.0.2.", ".192.0.2.1", "192..2.1", "192.0.2.1.",
        "192.0.2.1.5", "...", "....",
        // Not decimal.
        "0x7f.1", "0x7f.0.0.1", "0xC0000201", "192.0.2.0x1", "c0.0.2.1", "192.0.2.a", "192.0.2.1e0",
        // Ports, prefixes, scopes, brackets, signs and other separators.
        "192.0.2.1:80", "192.0.2.1/32", "192.0.2.1%eth0", "[192.0.2.1]", "+192.0.2.1", "-192.0.2.1", "192.-0.2.1",
        "192.+0.2.1", "192,0,2,1", "192:0:2:1",
        // White space, NUL and a byte order mark.
        " 192.0.2.1", "192.0.2.1 ", "192. 0.2.1", "192.0 .2.1", "192.0.2.1\n", "192.0.2.1\r\n", "\t192.0.2.1",
        "192.0.2.1\0", "192.0.2.1\u00a0", "\ufeff192.0.2.1",
        // Digits of other scripts: Arabic-Indic, extended Arabic-Indic, Devanagari, full-width, superscript.
        "\u0661\u0669\u0662.0.2.1", "192.0.2.\u0661", "192.0.2.\u06f1", "192.0.2.\u0967", "192.0.2.\uff11",
        "192.0.2.\u00b9",
        // Full stops of other scripts: full-width, ideographic.
        "192\uff0e0.2.1", "192\u30020\u30022\u30021")]
    public void TryParse_OfTextThatIsNotFourDecimalOctets_ReturnsFalse(string text)
    {
        Assert.False(OriginAddress.TryParse(text, out var address));
        Assert.Null(address);
    }
}
