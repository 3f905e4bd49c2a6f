using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Unit.Addresses;

public sealed class Ipv4AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.1")]
    [InlineData("255.255.255.255")]
    [InlineData("1.22.233.4")]
    [InlineData("100.10.200.90")]
    public void Four_Octets_Are_Their_Own_Canonical_Text(string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address));
        Assert.Equal(text, address.Text);
    }

    [Theory]
    [InlineData("256.0.2.1")]
    [InlineData("192.256.2.1")]
    [InlineData("192.0.256.1")]
    [InlineData("192.0.2.256")]
    [InlineData("192.0.2.300")]
    [InlineData("192.0.2.999")]
    public void An_Octet_Over_255_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("010.0.0.1")]
    [InlineData("192.00.2.1")]
    [InlineData("192.0.02.1")]
    [InlineData("192.0.2.01")]
    [InlineData("192.0.2.001")]
    [InlineData("00.0.0.0")]
    public void A_Leading_Zero_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("1")]
    [InlineData("3221225985")]
    [InlineData("192.513")]
    [InlineData("1.2.3")]
    [InlineData("192.0.2")]
    [InlineData("192.0.2.")]
    [InlineData(".192.0.2.1")]
    [InlineData("192..2.1")]
    [InlineData("192.0.2.1.")]
    [InlineData("192.0.2.1.5")]
    [InlineData("...")]
    [InlineData("....")]
    public void Other_Than_Four_Octets_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("0x7f.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0xC0000201")]
    [InlineData("192.0.2.0x1")]
    [InlineData("c0.0.2.1")]
    [InlineData("192.0.2.a")]
    [InlineData("192.0.2.1e0")]
    public void What_Is_Not_Decimal_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("0192.0.2.1")]
    [InlineData("192.0.2.1000")]
    [InlineData("192.0.2.0001")]
    [InlineData("4294967488.0.2.1")]
    [InlineData("192.0.2.4294967297")]
    public void An_Octet_Of_More_Than_Three_Digits_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("192.0.2.1:80")]
    [InlineData("192.0.2.1/32")]
    [InlineData("192.0.2.1%eth0")]
    [InlineData("[192.0.2.1]")]
    [InlineData("+192.0.2.1")]
    [InlineData("-192.0.2.1")]
    [InlineData("192.-0.2.1")]
    [InlineData("192.+0.2.1")]
    [InlineData("192,0,2,1")]
    [InlineData("192:0:2:1")]
    public void Anything_Before_Within_Or_After_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData(" 192.0.2.1")]
    [InlineData("192.0.2.1 ")]
    [InlineData("192. 0.2.1")]
    [InlineData("192.0 .2.1")]
    [InlineData("192.0.2.1\n")]
    [InlineData("192.0.2.1\r\n")]
    [InlineData("\t192.0.2.1")]
    [InlineData("192.0.2.1\0")]
    [InlineData("192.0.2.1\u00a0")]
    [InlineData("\ufeff192.0.2.1")]
    public void Blanks_Are_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("\u0661\u0669\u0662.0.2.1")] // Arabic-Indic 192
    [InlineData("192.0.2.\u0661")]
    [InlineData("192.0.2.\uff11")] // full-width 1
    [InlineData("192.0.2.\u06f1")] // extended Arabic-Indic 1
    [InlineData("192.0.2.\u0967")] // Devanagari 1
    [InlineData("192.0.2.\u00b9")] // superscript 1
    [InlineData("192\uff0e0.2.1")] // full-width full stop
    [InlineData("192\u30020\u30022\u30021")] // ideographic full stop
    public void What_Is_Not_Ascii_Is_Refused(string text) => Refused(text);

    private static void Refused(string text)
    {
        Assert.False(OriginAddress.TryParse(text, out var address));
        Assert.Null(address);
    }
}
