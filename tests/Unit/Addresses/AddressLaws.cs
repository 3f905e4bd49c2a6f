using System.Net;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Unit.Addresses;

[Properties(Arbitrary = [typeof(AddressTexts)], MaxTest = 1000)]
public sealed class AddressLaws
{
    [Property]
    public void Ipv4_Text_Is_Canonical(Ipv4Octets octets) => Assert.Equal(octets.Text, Parse(octets.Text).Text);

    [Property]
    public void Every_Spelling_Has_The_Canonical_Text_Of_Rfc_5952(Ipv6Spelling spelling) =>
        Assert.Equal(Rfc5952.TextOf(spelling.Groups), Parse(spelling.Text).Text);

    [Property]
    public void Canonical_Text_Is_Its_Own_Canonical_Text(Ipv6Spelling spelling)
    {
        var canonical = Parse(spelling.Text);
        Assert.Equal(canonical.Text, Parse(canonical.Text).Text);
    }

    [Property]
    public void Canonical_Text_Says_The_Same_128_Bits(Ipv6Spelling spelling)
    {
        Assert.True(IPAddress.TryParse(Parse(spelling.Text).Text, out var read));
        Assert.Equal(Rfc5952.ToIPAddress(spelling.Groups), read);
    }

    [Property]
    public void Canonical_Text_Is_That_Of_IPAddress_Where_No_Mixed_Notation_Comes_In(Ipv6Spelling spelling)
    {
        var same = Rfc5952.ToIPAddress(spelling.Groups);
        var written = same.ToString();
        Assert.True(same.IsIPv4MappedToIPv6 || written.Contains('.') || written == Parse(spelling.Text).Text);
    }

    [Property]
    public void Canonical_Text_Has_At_Most_39_Characters(Ipv6Spelling spelling) =>
        Assert.InRange(Parse(spelling.Text).Text.Length, 2, 39);

    [Property]
    public void No_Spelling_Has_More_Than_45_Characters(Ipv6Spelling spelling) =>
        Assert.InRange(spelling.Text.Length, 2, OriginAddress.MaxTextLength);

    [Property]
    public void Addresses_Are_Equal_Exactly_When_Their_Bits_Are(SpellingPair pair) =>
        Assert.Equal(
            pair.First.Groups.SequenceEqual(pair.Second.Groups), Parse(pair.First.Text) == Parse(pair.Second.Text));

    [Property]
    public void Equal_Addresses_Have_Equal_Hash_Codes(SpellingPair pair) =>
        Assert.True(
            Parse(pair.First.Text) != Parse(pair.Second.Text)
            || Parse(pair.First.Text).GetHashCode() == Parse(pair.Second.Text).GetHashCode());

    [Property(MaxTest = 5000)]
    public void Mutated_Text_Is_Accepted_Exactly_When_The_Grammar_Accepts_It(MutatedText mutated) =>
        Assert.Equal(AddressGrammar.Accepts(mutated.Text), OriginAddress.TryParse(mutated.Text, out _));

    [Property(MaxTest = 5000)]
    public void Mutated_Text_That_Is_Accepted_Means_What_IPAddress_Says_It_Means(MutatedText mutated)
    {
        if (OriginAddress.TryParse(mutated.Text, out var address))
        {
            Assert.True(IPAddress.TryParse(mutated.Text, out var before));
            Assert.True(IPAddress.TryParse(address.Text, out var after));
            Assert.Equal(before, after);
        }
    }

    [Fact]
    public void Mutations_Leave_Enough_Texts_On_Either_Side_Of_The_Grammar()
    {
        var texts = AddressTexts.Mutations().Generator.Sample(1000);
        Assert.InRange(texts.Count(mutated => AddressGrammar.Accepts(mutated.Text)), 50, 950);
    }

    [Property]
    public void Any_Text_Is_Accepted_Exactly_When_The_Grammar_Accepts_It(AnyText any) =>
        Assert.Equal(AddressGrammar.Accepts(any.Text), OriginAddress.TryParse(any.Text, out _));

    [Theory]
    [InlineData('0')]
    [InlineData(':')]
    [InlineData('.')]
    [InlineData('\0')]
    [InlineData('f')]
    public void A_Very_Long_Text_Is_Refused(char character) =>
        Assert.False(OriginAddress.TryParse(new string(character, 1_000_000), out _));

    [Fact]
    public void Half_Of_A_Surrogate_Pair_Is_Refused() => Assert.False(OriginAddress.TryParse("::\ud800", out _));

    private static OriginAddress Parse(string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address), $"\"{text}\" is an address.");
        return address;
    }
}
