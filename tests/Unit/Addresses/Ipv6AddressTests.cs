using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Unit.Addresses;

public sealed class Ipv6AddressTests
{
    [Theory]
    [InlineData("::ffff:c000:201", "::ffff:192.0.2.1")]
    [InlineData("::1.2.3.4", "::102:304")]
    [InlineData("64:ff9b::192.0.2.33", "64:ff9b::c000:221")]
    [InlineData("fe80::5efe:192.0.2.1", "fe80::5efe:c000:201")]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1")]
    public void The_Examples_Of_The_Reference_Hold(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("2001:DB8:A:B:C:D:E:F", "2001:db8:a:b:c:d:e:f")]
    [InlineData("2001:Db8:aBcD:eF:1:2:3:4", "2001:db8:abcd:ef:1:2:3:4")]
    [InlineData("::FFFF:192.0.2.1", "::ffff:192.0.2.1")]
    public void Letters_Become_Lower_Case(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("2001:0db8:00a0:000b:1:2:3:4", "2001:db8:a0:b:1:2:3:4")]
    [InlineData("0001:0002:0003:0004:0005:0006:0007:0008", "1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7:0000", "1:2:3:4:5:6:7:0")]
    public void Leading_Zeros_Of_A_Group_Go(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("0:0:0:0:0:0:0:0", "::")]
    [InlineData("0000:0000:0000:0000:0000:0000:0000:0000", "::")]
    [InlineData("0:0:0:0:0:0:0:1", "::1")]
    [InlineData("1:0:0:0:0:0:0:0", "1::")]
    [InlineData("0:0:3:4:5:6:7:8", "::3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:0:0", "1:2:3:4:5:6::")]
    [InlineData("1:2:3:0:0:6:7:8", "1:2:3::6:7:8")]
    public void A_Run_Of_Two_Or_More_Zero_Groups_Becomes_The_Gap(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("1:0:0:4:0:0:0:8", "1:0:0:4::8")]
    [InlineData("1:0:0:0:5:0:0:8", "1::5:0:0:8")]
    [InlineData("0:0:3:0:0:0:7:8", "0:0:3::7:8")]
    [InlineData("1:0:0:4:5:0:0:0", "1:0:0:4:5::")]
    public void The_Longest_Run_Becomes_The_Gap(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("1:0:0:4:5:0:0:8", "1::4:5:0:0:8")]
    [InlineData("0:0:3:4:5:6:0:0", "::3:4:5:6:0:0")]
    [InlineData("0:0:3:0:0:6:0:0", "::3:0:0:6:0:0")]
    [InlineData("1:0:0:4:0:0:7:8", "1::4:0:0:7:8")]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    public void The_First_Of_Equal_Runs_Becomes_The_Gap(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("1:2:3:0:5:6:7:8", "1:2:3:0:5:6:7:8")]
    [InlineData("0:2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0")]
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    public void A_Single_Zero_Group_Is_Not_Shortened(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("1:2:3::5:6:7:8", "1:2:3:0:5:6:7:8")]
    [InlineData("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::2:3:4:5:6:1.2.3.4", "0:2:3:4:5:6:102:304")]
    public void A_Gap_Of_One_Group_Is_Read(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("1:0:0:4::8", "1:0:0:4::8")]
    [InlineData("1::4:0:0:0:8", "1:0:0:4::8")]
    [InlineData("::0:0:1", "::1")]
    [InlineData("1:0::0:0", "1::")]
    [InlineData("0::0", "::")]
    [InlineData("::0", "::")]
    [InlineData("0::", "::")]
    public void A_Gap_May_Stand_Anywhere_In_What_Is_Read(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201")]
    [InlineData("1::192.0.2.1", "1::c000:201")]
    [InlineData("::192.0.2.1", "::c000:201")]
    [InlineData("::0.0.0.0", "::")]
    [InlineData("::0.0.0.1", "::1")]
    [InlineData("::ffff:0:192.0.2.1", "::ffff:0:c000:201")]
    [InlineData("::1:ffff:192.0.2.1", "::1:ffff:c000:201")]
    [InlineData("::fffe:192.0.2.1", "::fffe:c000:201")]
    [InlineData("1::ffff:192.0.2.1", "1::ffff:c000:201")]
    [InlineData("64:ff9b:1::192.0.2.1", "64:ff9b:1::c000:201")]
    [InlineData("2002:c000:201::192.0.2.1", "2002:c000:201::c000:201")]
    public void A_Dotted_Tail_Becomes_Hexadecimal(string text, string canonical) => Canonical(text, canonical);

    [Theory]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("0:0:0:0:0:ffff:c000:0201", "::ffff:192.0.2.1")]
    [InlineData("::ffff:0:0", "::ffff:0.0.0.0")]
    [InlineData("::ffff:0:1", "::ffff:0.0.0.1")]
    [InlineData("::ffff:ffff:ffff", "::ffff:255.255.255.255")]
    [InlineData("0::FFFF:0.0.0.0", "::ffff:0.0.0.0")]
    public void An_Ipv4_Mapped_Address_Ends_In_Dotted_Decimal(string text, string canonical) => Canonical(text, canonical);

    [Fact]
    public void An_Ipv4_Mapped_Address_And_The_Ipv4_Address_Inside_It_Are_Two_Origins()
    {
        Assert.True(OriginAddress.TryParse("::ffff:192.0.2.1", out var mapped));
        Assert.True(OriginAddress.TryParse("192.0.2.1", out var inside));
        Assert.NotEqual(inside, mapped);
    }

    [Fact]
    public void The_Longest_Text_Has_45_Characters()
    {
        const string Longest = "0000:0000:0000:0000:0000:ffff:255.255.255.255";
        Assert.Equal(45, Longest.Length);
        Canonical(Longest, "::ffff:255.255.255.255");
    }

    [Theory]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1")]
    [InlineData("1:2")]
    [InlineData("1:2:3:4:5:192.0.2.1")]
    [InlineData("ffff")]
    public void Too_Few_Groups_Are_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("0:0:0:0:0:0:0:0:0")]
    [InlineData("1:2:3:4:5:6:7:192.0.2.1")]
    [InlineData("1:2:3:4:5:6:7:8:192.0.2.1")]
    [InlineData("1:2:3:4:5:6:7:8:9:a:b:c:d:e:f:0:1:2:3:4:5:6")]
    public void Too_Many_Groups_Are_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("::1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4::5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("::2:3:4:5:6:7:192.0.2.1")]
    [InlineData("1:2:3:4:5:6::192.0.2.1")]
    public void A_Gap_Of_No_Group_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData(":::")]
    [InlineData("::::")]
    [InlineData("1:::2")]
    [InlineData(":::1")]
    [InlineData("1:::")]
    public void Three_Colons_Are_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("1::2::3")]
    [InlineData("::1::")]
    [InlineData("::1::2")]
    [InlineData("1::2::")]
    [InlineData("1::2::192.0.2.1")]
    public void Two_Gaps_Are_Refused(string text) => Refused(text);

    [Theory]
    [InlineData(":")]
    [InlineData(":1")]
    [InlineData("1:")]
    [InlineData(":1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7:8:")]
    [InlineData(":2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7:")]
    [InlineData("1::2:")]
    [InlineData(":1::2")]
    [InlineData(":192.0.2.1")]
    [InlineData("::192.0.2.1:")]
    public void A_Single_Colon_At_An_End_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("2001:db8::00001")]
    [InlineData("12345::")]
    [InlineData("1:2:3:4:5:6:7:00008")]
    [InlineData("1:2:3:4:5:6:7:10000")]
    [InlineData("::fffff")]
    [InlineData("20010db8000000000000000000000001")]
    public void A_Group_Of_Five_Digits_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("2001:db8::g")]
    [InlineData("2001:db8::-1")]
    [InlineData("2001:db8::+1")]
    [InlineData("2001:db8::0x1")]
    [InlineData("2001:db8::1_0")]
    [InlineData("2001-db8--1")]
    [InlineData("2001:db8:;1")]
    public void What_Is_Not_Hexadecimal_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("192.0.2.1::")]
    [InlineData("192.0.2.1::1")]
    [InlineData("1:2:192.0.2.1:5:6:7:8")]
    [InlineData("::192.0.2.1:1")]
    [InlineData("::192.0.2.1::")]
    [InlineData("::ffff:192.0.2.1.5")]
    [InlineData("192.0.2.1:1:2:3:4:5:6")]
    [InlineData("192.0.2.1:192.0.2.1:192.0.2.1:192.0.2.1")]
    public void A_Dotted_Part_That_Is_No_Tail_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("::ffff:192.0.2.01")]
    [InlineData("::ffff:010.0.0.1")]
    [InlineData("::ffff:192.0.2.256")]
    [InlineData("::ffff:192.0.2")]
    [InlineData("::ffff:192.0.2.")]
    [InlineData("::ffff:.0.2.1")]
    [InlineData("::ffff:0xc0.0.2.1")]
    [InlineData("::ffff:c0.0.2.1")]
    [InlineData("::ffff:192.0..1")]
    [InlineData("::1.2")]
    [InlineData("::1.2.3.4.")]
    public void A_Tail_That_Is_No_Ipv4_Address_Is_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("[2001:db8::1]")]
    [InlineData("[::]")]
    [InlineData("[2001:db8::1")]
    [InlineData("2001:db8::1]")]
    [InlineData("[2001:db8::1]:443")]
    [InlineData("2001:db8::1.443")]
    [InlineData("2001:db8::/64")]
    [InlineData("::/0")]
    [InlineData("2001:db8::1/128")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fe80::1%1")]
    [InlineData("fe80::1%")]
    [InlineData("%eth0")]
    [InlineData("2001%3Adb8%3A%3A1")]
    public void Brackets_Ports_Prefixes_And_Scopes_Are_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 2001:db8::1")]
    [InlineData("2001:db8::1 ")]
    [InlineData("2001: db8::1")]
    [InlineData("2001:db8 ::1")]
    [InlineData(": :")]
    [InlineData("2001:db8::1\n")]
    [InlineData("\n::1")]
    [InlineData("::1\t")]
    [InlineData("::1\0")]
    [InlineData("\0")]
    [InlineData("::1\u200b")]
    public void Blanks_And_Empty_Text_Are_Refused(string text) => Refused(text);

    [Theory]
    [InlineData("2001:db8::\u0661")] // Arabic-Indic 1
    [InlineData("\u0662\u0660\u0660\u0661:db8::1")]
    [InlineData("2001:db8::\uff11")] // full-width 1
    [InlineData("2001:db8::\uff41")] // full-width a
    [InlineData("2001:db8::\u0430")] // Cyrillic a
    [InlineData("2001\uff1adb8::1")] // full-width colon
    [InlineData("::ffff:192.0.2.\u0661")]
    [InlineData("\u2236\u22361")] // ratio signs
    public void What_Is_Not_Ascii_Is_Refused(string text) => Refused(text);

    private static void Canonical(string text, string canonical)
    {
        Assert.True(OriginAddress.TryParse(text, out var address));
        Assert.Equal(canonical, address.Text);
    }

    private static void Refused(string text)
    {
        Assert.False(OriginAddress.TryParse(text, out var address));
        Assert.Null(address);
    }
}
