using OriginCloudRegions.Cli.Detect;

namespace OriginCloudRegions.Unit.Detect;

public sealed class HostNamesTests
{
    private static readonly string LongLabel = new('a', 63);

    [Theory]
    [EachOf(
        "localhost", "origin.example.com", "origin.example.com.", "3com.example", "_service.xn--bcher-kva.example")]
    public void IsValid_OfHostname_ReturnsTrue(string text) => Assert.True(HostNames.IsValid(text));

    /// <summary>Resolvers read some of these texts as addresses.</summary>
    [Theory]
    [EachOf(
        "", ".", "1.2.3", "10", "0x7f.1", "example.0x7f", "256.1.1.1", "192.0.2.1:443", "192.0.2.0/24", "[::1]",
        "fe80::1%eth0", "https://example.com", "a..example", "-a.example", "a-.example", "a b.example",
        "b\u00fccher.example")]
    public void IsValid_OfTextThatIsNotAHostname_ReturnsFalse(string text) => Assert.False(HostNames.IsValid(text));

    [Fact]
    public void IsValid_OfLongHostname_ReturnsTrueOnlyWithinDnsLimits()
    {
        Assert.True(HostNames.IsValid($"{LongLabel}.example"));
        Assert.False(HostNames.IsValid($"a{LongLabel}.example"));
        Assert.False(HostNames.IsValid(string.Join('.', Enumerable.Repeat(LongLabel, 4))));
    }
}
