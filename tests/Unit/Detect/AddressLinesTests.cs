using System.Text;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Client;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Files of addresses. Their regions come from excerpts of the vendors' files.</summary>
public sealed class AddressLinesTests
{
    private const string Global = ": anycast or a global network has no region";

    private static readonly KnownRegions Known = new(new SupportedRegions
    {
        ObtainedCodes = true,
        Vendors = RegionCatalogue.Load().Vendors.ToDictionary(
            vendor => vendor.Key,
            vendor => (IReadOnlyList<SupportedRegion>)
                [.. vendor.Value.Select(region => new SupportedRegion { Name = region.Name, UpperTierColos = [] })]),
    });

    [Theory]
    [InlineData("18.97.192.1", "1 18.97.192.1 aws eu-west-1")]
    [InlineData("4.176.0.1", "1 4.176.0.1 azure francecentral")]
    [InlineData("2600:1900:4000:0::1", "1 2600:1900:4000::1 gcp us-central1")]
    [InlineData("129.80.0.1", "1 129.80.0.1 oci us-ashburn-1")]
    [InlineData("\ufeff18.97.192.1\r\n129.80.0.1\r\n", "1 18.97.192.1 aws eu-west-1", "2 129.80.0.1 oci us-ashburn-1")]
    [InlineData("# web\n\n \t\n  18.97.192.1\t# first\n#129.80.0.1\n", "4 18.97.192.1 aws eu-west-1")]
    [InlineData("18.97.192.1\n129.80.0.1\n18.97.192.1", "1 18.97.192.1 aws eu-west-1", "2 129.80.0.1 oci us-ashburn-1")]
    public async Task Read_OfAddressesInRegions_ReturnsTheirMappings(string file, params string[] mappings)
    {
        var desired = await ReadAsync(file);

        Assert.Empty(desired.BadLines);
        Assert.Equal(mappings, desired.Mappings.Select(
            mapping => $"{mapping.Line} {mapping.OriginIp} {mapping.Vendor} {mapping.Region}"));
    }

    [Theory]
    [InlineData("13.73.248.9", "is in 13.73.248.8/29, which azure publishes as AzureFrontDoor.Frontend" + Global)]
    [InlineData("15.193.1.1", "is in 15.193.0.0/19, which aws publishes as GLOBAL" + Global)]
    [InlineData("34.8.0.1", "is in 34.8.0.0/16, which gcp publishes as global" + Global)]
    [InlineData("64.181.152.1", "is in 64.181.152.0/21, which oci publishes as OSN" + Global)]
    [InlineData("51.168.0.1", "is unknown: 51.168.0.0/15 is in me-west-1 of aws, a region that the catalogue lacks")]
    [InlineData("198.51.100.7", "is unknown: it is in none of the range files")]
    [InlineData("a.example", "is a hostname: replace it with the addresses that 'ocr detect' shows for it", true)]
    [InlineData("18.97.192.0/24", "is not an IP address", true)]
    [InlineData("18.97.192.1,aws", "is not an IP address", true)]
    [InlineData("18.97.192.1 129.80.0.1", "is not an IP address", true)]
    public async Task Read_OfLineWithoutDetectableRegion_ReportsTheLine(string line, string reason, bool isQuoted = false)
    {
        var desired = await ReadAsync($"18.97.192.1\n\n{line} # why\n");

        var named = isQuoted ? $"\"{line}\"" : line;
        Assert.Equal(new BadLine(3, $"{named} {reason}"), Assert.Single(desired.BadLines));
        Assert.Single(desired.Mappings);
    }

    [Fact]
    public async Task Read_OfAddressInPrefixWithTwoRegions_ReportsTheLine()
    {
        var prefix = AddressPrefix.TryParse("192.0.2.0/24")!;
        string[] regions = ["eu-west-1", "us-east-1"];
        var published = regions.Select(region => new PublishedPrefix(prefix, "aws", PrefixMeaning.Region, region));

        var desired = await ReadAsync("192.0.2.1", new AddressRanges(published, RegionCatalogue.Load()));

        Assert.Equal(
            new BadLine(1, "192.0.2.1 is unknown: the range files name no single region for 192.0.2.0/24"),
            Assert.Single(desired.BadLines));
    }

    private static async Task<DesiredState> ReadAsync(string text) => await ReadAsync(text, await Excerpts.LoadAsync());

    private static async Task<DesiredState> ReadAsync(string text, AddressRanges ranges)
    {
        var desired = new DesiredState(Known);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await AddressLines.ReadAsync(file, ranges, desired, TestContext.Current.CancellationToken);
        return desired;
    }
}
