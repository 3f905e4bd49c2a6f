using System.Net;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Unit.Addresses;

[Properties(Arbitrary = [typeof(AddressTexts)], MaxTest = 1000)]
public sealed class AddressPropertyTests
{
    [Property]
    public void TryParse_OfIpv4Address_ReturnsTextEqualToInput(Ipv4Octets octets) =>
        Assert.Equal(octets.Text, Parse(octets.Text).Text);

    [Property]
    public void TryParse_OfAnyIpv6Spelling_ReturnsTextInRfc5952Form(Ipv6Spelling spelling) =>
        Assert.Equal(Rfc5952.TextOf(spelling.Groups), Parse(spelling.Text).Text);

    [Property]
    public void TryParse_OfCanonicalIpv6Text_ReturnsTextEqualToInput(Ipv6Spelling spelling)
    {
        var canonical = Parse(spelling.Text);
        Assert.Equal(canonical.Text, Parse(canonical.Text).Text);
    }

    [Property]
    public void Equals_OfTwoIpv6Spellings_ReturnsTrueOnlyIfBothSpellOneAddress(SpellingPair pair)
    {
        var (first, second) = (Parse(pair.First.Text), Parse(pair.Second.Text));
        Assert.Equal(pair.First.Groups.SequenceEqual(pair.Second.Groups), first == second);
        Assert.True(first != second || first.GetHashCode() == second.GetHashCode());
    }

    [Property(MaxTest = 5000)]
    public void TryParse_OfMutatedAddressText_ReturnsTrueOnlyIfTheRfc3986GrammarMatches(MutatedText mutated) =>
        Assert.Equal(AddressGrammar.Accepts(mutated.Text), OriginAddress.TryParse(mutated.Text, out _));

    [Property(MaxTest = 5000)]
    public void TryParse_OfAcceptedMutatedAddressText_ReturnsTheAddressThatSystemNetParses(MutatedText mutated)
    {
        if (OriginAddress.TryParse(mutated.Text, out var address))
        {
            Assert.True(IPAddress.TryParse(mutated.Text, out var before));
            Assert.True(IPAddress.TryParse(address.Text, out var after));
            Assert.Equal(before, after);
        }
    }

    [Fact]
    public void Mutations_Of1000Addresses_IncludeAtLeast50ValidAnd50InvalidTexts()
    {
        var texts = AddressTexts.Mutations().Generator.Sample(1000);
        Assert.InRange(texts.Count(mutated => AddressGrammar.Accepts(mutated.Text)), 50, 950);
    }

    [Property]
    public void TryParse_OfAnyText_ReturnsTrueOnlyIfTheRfc3986GrammarMatches(AnyText any) =>
        Assert.Equal(AddressGrammar.Accepts(any.Text), OriginAddress.TryParse(any.Text, out _));

    [Theory]
    [EachOf('0', ':', '.', '\0', 'f')]
    public void TryParse_OfAMillionCharacters_ReturnsFalse(char character) =>
        Assert.False(OriginAddress.TryParse(new string(character, 1_000_000), out _));

    private static OriginAddress Parse(string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address), $"\"{text}\" is an address.");
        return address;
    }
}
