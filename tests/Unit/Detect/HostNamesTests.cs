using OriginCloudRegions.Cli.Detect;

namespace OriginCloudRegions.Unit.Detect;

public sealed class HostNamesTests
{
    private static readonly string LongLabel = new('a', 63);

    [Theory]
    [InlineData("localhost")]
    [InlineData("origin.example.com")]
    [InlineData("origin.example.com.")]
    [InlineData("3com.example")]
    [InlineData("_service.xn--bcher-kva.example")]
    public void IsValid_OfHostname_ReturnsTrue(string text) => Assert.True(HostNames.IsValid(text));

    /// <summary>Among them are texts that resolvers read as addresses.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("10")]
    [InlineData("0x7f.1")]
    [InlineData("example.0x7f")]
    [InlineData("256.1.1.1")]
    [InlineData("192.0.2.1:443")]
    [InlineData("192.0.2.0/24")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("https://example.com")]
    [InlineData("a..example")]
    [InlineData("-a.example")]
    [InlineData("a-.example")]
    [InlineData("a b.example")]
    [InlineData("b\u00fccher.example")]
    public void IsValid_OfOtherText_ReturnsFalse(string text) => Assert.False(HostNames.IsValid(text));

    [Fact]
    public void IsValid_OfLongLabels_EndsAtTheLimitsOfDns()
    {
        Assert.True(HostNames.IsValid($"{LongLabel}.example"));
        Assert.False(HostNames.IsValid($"a{LongLabel}.example"));
        Assert.False(HostNames.IsValid(string.Join('.', Enumerable.Repeat(LongLabel, 4))));
    }
}
