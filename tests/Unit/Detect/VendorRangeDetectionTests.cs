using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Unit.Mappings;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Detection in excerpts of the vendors' files.</summary>
public sealed class VendorRangeDetectionTests
{
    [Theory]
    // A region of the catalogue.
    [InlineData("18.97.192.1", "aws", "eu-west-1", "18.97.192.0/18")]
    [InlineData("18.97.255.255", "aws", "eu-west-1", "18.97.192.0/18")]
    [InlineData("2600:f0f2:7017::1", "aws", "us-west-2", "2600:f0f2:7017::/48")]
    [InlineData("129.80.0.1", "oci", "us-ashburn-1", "129.80.0.0/16")]
    [InlineData("34.35.0.1", "gcp", "africa-south1", "34.35.0.0/16")]
    [InlineData("2600:1900:4000::1", "gcp", "us-central1", "2600:1900:4000::/44")]
    [InlineData("4.175.0.1", "azure", "westeurope", "4.175.0.0/16")]
    // A local zone.
    [InlineData("96.0.40.1", "aws", "af-south-1", "96.0.40.0/21")]
    [InlineData("15.220.80.1", "aws", "ap-northeast-1", "15.220.80.0/20")]
    // A region within a global prefix.
    [InlineData("15.193.6.1", "aws", "us-east-1", "15.193.6.0/24")]
    [InlineData("15.193.0.1", "aws", "ap-south-1", "15.193.0.0/24")]
    [InlineData("2600:9000:5200::1", "aws", "eu-west-1", "2600:9000:5200::/48")]
    // A region beside a front door.
    [InlineData("4.232.98.1", "azure", "italynorth", "4.232.0.0/17")]
    [InlineData("13.73.248.7", "azure", "southcentralus", "13.73.240.0/20")]
    [InlineData("20.17.125.80", "azure", "malaysiawest", "20.17.96.0/19")]
    public async Task Find_OfAddressInKnownRegion_ReturnsTheRegion(string address, string vendor, string region, string prefix) =>
        Assert.Equal(new Detection(DetectedOutcome.Region, vendor, region, region, prefix), await FindAsync(address));

    [Theory]
    [InlineData("15.193.1.1", "aws", "GLOBAL", "15.193.0.0/19")]
    [InlineData("15.193.31.255", "aws", "GLOBAL", "15.193.0.0/19")]
    [InlineData("120.52.22.97", "aws", "GLOBAL", "120.52.22.96/27")]
    [InlineData("2600:9000:5202::1", "aws", "GLOBAL", "2600:9000:5200::/40")]
    [InlineData("34.8.0.1", "gcp", "global", "34.8.0.0/16")]
    [InlineData("2600:1901::1", "gcp", "global", "2600:1901::/48")]
    [InlineData("64.181.152.1", "oci", "OSN", "64.181.152.0/21")]
    [InlineData("134.70.24.1", "oci", "OSN", "134.70.24.0/21")]
    [InlineData("13.107.208.1", "azure", "AzureFrontDoor.Frontend", "13.107.208.0/24")]
    // A front door within a region.
    [InlineData("4.232.98.113", "azure", "AzureFrontDoor.Frontend", "4.232.98.112/29")]
    [InlineData("13.73.248.9", "azure", "AzureFrontDoor.Frontend", "13.73.248.8/29")]
    [InlineData("20.17.125.73", "azure", "AzureFrontDoor.Frontend", "20.17.125.72/29")]
    public async Task Find_OfAddressInGlobalNetwork_ReturnsGlobal(string address, string vendor, string name, string prefix) =>
        Assert.Equal(new Detection(DetectedOutcome.Global, vendor, null, name, prefix), await FindAsync(address));

    [Theory]
    [InlineData("52.119.208.1", "aws", "us-gov-west-1", "52.119.208.0/23")]
    [InlineData("54.222.88.1", "aws", "cn-north-1", "54.222.88.0/24")]
    [InlineData("51.168.0.1", "aws", "me-west-1", "51.168.0.0/15")]
    [InlineData("34.22.0.1", "gcp", "us-central2", "34.22.0.0/19")]
    [InlineData("81.208.192.1", "oci", "eu-jovanovac-1", "81.208.192.0/19")]
    [InlineData("23.97.112.225", "azure", "brazilne", "23.97.112.224/27")]
    [InlineData("13.67.154.1", "azure", "centraluseuap", "13.67.154.0/24")]
    // No region.
    [InlineData("4.145.0.1", "azure", null, "4.145.0.0/16")]
    [InlineData("4.145.74.53", "azure", null, "4.145.74.52/30")]
    public async Task Find_OfAddressWithoutRegionInTheCatalogue_ReturnsUnknownWithTheVendorsRegionName(
        string address, string vendor, string? name, string prefix) =>
        Assert.Equal(new Detection(DetectedOutcome.Unknown, vendor, null, name, prefix), await FindAsync(address));

    [Theory]
    [EachOf("10.0.0.1", "0.0.0.0", "255.255.255.255", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public async Task Find_OfAddressInNoVendorFile_ReturnsUnknown(string address) => Assert.Equal(Detection.None, await FindAsync(address));

    /// <summary>
    /// An IPv4-mapped address names the host of the IPv4 address. A deprecated IPv4-compatible address does not.
    /// </summary>
    [Theory]
    [InlineData("::ffff:18.97.192.1", "eu-west-1")]
    [InlineData("::18.97.192.1", null)]
    [InlineData("64:ff9b::18.97.192.1", null)]
    public async Task Find_OfIpv4AddressInIpv6Form_ReturnsItsRegionOnlyIfIpv4Mapped(string address, string? region) =>
        Assert.Equal(region, (await FindAsync(address)).Region);

    [Fact]
    public async Task Find_OfAddressInRegionWithAlias_ReturnsTheRegionOfTheCatalogue()
    {
        foreach (var ((vendor, name), region) in RegionAliases.All)
        {
            var file = await RangeFile.ReadAsync(Excerpts.PathOf(Excerpts.Azure), TestContext.Current.CancellationToken);
            var published = file.Prefixes.First(published => published.Name == name);
            var found = await FindAsync(published.Prefix.Text.Split('/')[0]);
            Assert.Equal(new Detection(DetectedOutcome.Region, vendor, region, name, published.Prefix.Text), found);
        }
    }

    private static async Task<Detection> FindAsync(string text) =>
        (await Excerpts.LoadAsync()).Find(Samples.Address(text));
}
