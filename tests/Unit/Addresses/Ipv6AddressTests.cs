using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Unit.Addresses;

public sealed class Ipv6AddressTests
{
    /// <summary>Spellings and their canonical text (RFC 5952).</summary>
    public static TheoryData<string, string> Spellings => new()
    {
        // The examples of the contract, and an ISATAP address.
        { "::ffff:c000:201", "::ffff:192.0.2.1" }, { "::1.2.3.4", "::102:304" },
        { "64:ff9b::192.0.2.33", "64:ff9b::c000:221" }, { "fe80::5efe:192.0.2.1", "fe80::5efe:c000:201" },
        { "2001:DB8:0:0::1", "2001:db8::1" },
        // Letters become lower case.
        { "2001:DB8:A:B:C:D:E:F", "2001:db8:a:b:c:d:e:f" }, { "::FFFF:192.0.2.1", "::ffff:192.0.2.1" },
        { "2001:Db8:aBcD:eF:1:2:3:4", "2001:db8:abcd:ef:1:2:3:4" },
        // Groups lose leading zeros.
        { "2001:0db8:00a0:000b:1:2:3:4", "2001:db8:a0:b:1:2:3:4" }, { "1:2:3:4:5:6:7:0000", "1:2:3:4:5:6:7:0" },
        { "0001:0002:0003:0004:0005:0006:0007:0008", "1:2:3:4:5:6:7:8" },
        // A run of two or more zero groups becomes the gap, which is "::".
        { "0:0:0:0:0:0:0:0", "::" }, { "0:0:0:0:0:0:0:1", "::1" }, { "1:0:0:0:0:0:0:0", "1::" },
        { "0:0:3:4:5:6:7:8", "::3:4:5:6:7:8" }, { "1:2:3:4:5:6:0:0", "1:2:3:4:5:6::" },
        { "1:2:3:0:0:6:7:8", "1:2:3::6:7:8" }, { "0000:0000:0000:0000:0000:0000:0000:0000", "::" },
        // The longest run becomes the gap.
        { "1:0:0:4:0:0:0:8", "1:0:0:4::8" }, { "1:0:0:0:5:0:0:8", "1::5:0:0:8" },
        { "0:0:3:0:0:0:7:8", "0:0:3::7:8" }, { "1:0:0:4:5:0:0:0", "1:0:0:4:5::" },
        // The first of equal runs becomes the gap.
        { "1:0:0:4:5:0:0:8", "1::4:5:0:0:8" }, { "0:0:3:4:5:6:0:0", "::3:4:5:6:0:0" },
        { "0:0:3:0:0:6:0:0", "::3:0:0:6:0:0" }, { "1:0:0:4:0:0:7:8", "1::4:0:0:7:8" },
        { "2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1" },
        // A single zero group stays.
        { "1:2:3:0:5:6:7:8", "1:2:3:0:5:6:7:8" }, { "0:2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8" },
        { "1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0" }, { "2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1" },
        // A gap may replace a single group.
        { "1:2:3::5:6:7:8", "1:2:3:0:5:6:7:8" }, { "::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8" },
        { "1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0" }, { "::2:3:4:5:6:1.2.3.4", "0:2:3:4:5:6:102:304" },
        // A gap may have any position, and zero groups beside it.
        { "1:0:0:4::8", "1:0:0:4::8" }, { "1::4:0:0:0:8", "1:0:0:4::8" }, { "::0:0:1", "::1" },
        { "1:0::0:0", "1::" }, { "0::0", "::" }, { "::0", "::" }, { "0::", "::" },
        // A dotted tail becomes hexadecimal.
        { "1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201" }, { "1::192.0.2.1", "1::c000:201" },
        { "::192.0.2.1", "::c000:201" }, { "::0.0.0.0", "::" }, { "::0.0.0.1", "::1" },
        { "::ffff:0:192.0.2.1", "::ffff:0:c000:201" }, { "::1:ffff:192.0.2.1", "::1:ffff:c000:201" },
        { "::fffe:192.0.2.1", "::fffe:c000:201" }, { "1::ffff:192.0.2.1", "1::ffff:c000:201" },
        { "64:ff9b:1::192.0.2.1", "64:ff9b:1::c000:201" }, { "2002:c000:201::192.0.2.1", "2002:c000:201::c000:201" },
        // An IPv4-mapped address ends in dotted decimal.
        { "::ffff:192.0.2.1", "::ffff:192.0.2.1" }, { "0:0:0:0:0:ffff:c000:0201", "::ffff:192.0.2.1" },
        { "::ffff:0:0", "::ffff:0.0.0.0" }, { "::ffff:0:1", "::ffff:0.0.0.1" },
        { "0::FFFF:0.0.0.0", "::ffff:0.0.0.0" }, { "::ffff:ffff:ffff", "::ffff:255.255.255.255" },
        // The longest text, 45 characters.
        { "0000:0000:0000:0000:0000:ffff:255.255.255.255", "::ffff:255.255.255.255" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void TryParse_OfIpv6Spelling_ReturnsTheCanonicalText(string text, string canonical)
    {
        Assert.True(OriginAddress.TryParse(text, out var address));
        Assert.Equal(canonical, address.Text);
    }

    [Fact]
    public void TryParse_OfIpv4MappedAddress_ReturnsAnAddressUnequalToTheIpv4Address()
    {
        Assert.True(OriginAddress.TryParse("::ffff:192.0.2.1", out var mapped));
        Assert.True(OriginAddress.TryParse("192.0.2.1", out var inside));
        Assert.NotEqual(inside, mapped);
    }

    [Theory]
    [EachOf(
        // Too few groups.
        "1:2:3:4:5:6:7", "1", "1:2", "1:2:3:4:5:192.0.2.1", "ffff",
        // Too many groups.
        "1:2:3:4:5:6:7:8:9", "0:0:0:0:0:0:0:0:0", "1:2:3:4:5:6:7:192.0.2.1", "1:2:3:4:5:6:7:8:192.0.2.1",
        "1:2:3:4:5:6:7:8:9:a:b:c:d:e:f:0:1:2:3:4:5:6",
        // A gap that replaces no group.
        "::1:2:3:4:5:6:7:8", "1:2:3:4::5:6:7:8", "1:2:3:4:5:6:7:8::", "::2:3:4:5:6:7:192.0.2.1",
        "1:2:3:4:5:6::192.0.2.1",
        // Three colons, or two gaps.
        ":::", "::::", "1:::2", ":::1", "1:::", "1::2::3", "::1::", "::1::2", "1::2::", "1::2::192.0.2.1",
        // A single colon at an end.
        ":", ":1", "1:", ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:", ":2:3:4:5:6:7:8", "1:2:3:4:5:6:7:", "1::2:", ":1::2",
        ":192.0.2.1", "::192.0.2.1:",
        // A group of five digits.
        "2001:db8::00001", "12345::", "1:2:3:4:5:6:7:00008", "1:2:3:4:5:6:7:10000", "::fffff",
        "20010db8000000000000000000000001",
        // Not hexadecimal.
        "2001:db8::g", "2001:db8::-1", "2001:db8::+1", "2001:db8::0x1", "2001:db8::1_0", "2001-db8--1", "2001:db8:;1",
        // A dotted part that is not the tail.
        "192.0.2.1::", "192.0.2.1::1", "1:2:192.0.2.1:5:6:7:8", "::192.0.2.1:1", "::192.0.2.1::", "::ffff:192.0.2.1.5",
        "192.0.2.1:1:2:3:4:5:6", "192.0.2.1:192.0.2.1:192.0.2.1:192.0.2.1",
        // A tail that is not an IPv4 address.
        "::ffff:192.0.2.01", "::ffff:010.0.0.1", "::ffff:192.0.2.256", "::ffff:192.0.2", "::ffff:192.0.2.",
        "::ffff:.0.2.1", "::ffff:0xc0.0.2.1", "::ffff:c0.0.2.1", "::ffff:192.0..1", "::1.2", "::1.2.3.4.",
        // Brackets, ports, prefixes, scopes and percent-encoding.
        "[2001:db8::1]", "[::]", "[2001:db8::1", "2001:db8::1]", "[2001:db8::1]:443", "2001:db8::1.443",
        "2001:db8::/64", "::/0", "2001:db8::1/128", "fe80::1%eth0", "fe80::1%1", "fe80::1%", "%eth0",
        "2001%3Adb8%3A%3A1",
        // White space, NUL and empty text.
        "", " ", " 2001:db8::1", "2001:db8::1 ", "2001: db8::1", "2001:db8 ::1", ": :", "2001:db8::1\n", "\n::1",
        "::1\t", "::1\0", "\0", "::1\u200b",
        // Digits of other scripts: Arabic-Indic, full-width.
        "2001:db8::\u0661", "\u0662\u0660\u0660\u0661:db8::1", "2001:db8::\uff11", "::ffff:192.0.2.\u0661",
        // Letters and colons of other scripts: full-width a, Cyrillic a, full-width colon, ratio signs.
        "2001:db8::\uff41", "2001:db8::\u0430", "2001\uff1adb8::1", "\u2236\u22361")]
    public void TryParse_OfInvalidText_ReturnsFalse(string text)
    {
        Assert.False(OriginAddress.TryParse(text, out var address));
        Assert.Null(address);
    }

    [Fact]
    public void TryParse_OfHalfASurrogatePair_ReturnsFalse() => Assert.False(OriginAddress.TryParse("::\ud800", out _));
}
