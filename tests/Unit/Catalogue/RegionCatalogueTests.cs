using System.Text.Json;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Catalogue;

public sealed class RegionCatalogueTests
{
    private readonly RegionCatalogue catalogue = RegionCatalogue.Load();

    [Fact]
    public void Load_ReturnsVendorsAndRegionsInOrdinalOrder()
    {
        Assert.Equal(["aws", "azure", "gcp", "oci"], catalogue.Vendors.Keys);
        Assert.All(catalogue.Vendors.Values, regions => Assert.Equal(
            regions.OrderBy(region => region.Name, StringComparer.Ordinal), regions));
    }

    [Theory]
    [EachOf("aws", "azure", "gcp", "oci")]
    public void Load_ReturnsRegionsAndUpperTiersOfTheCatalogueFile(string vendor) =>
        Assert.Equal(
            RegionsOfTheFile(vendor).Order(StringComparer.Ordinal),
            catalogue.Vendors[vendor].Select(Said).Order(StringComparer.Ordinal));

    [Fact]
    public void Load_ReturnsEveryRegionOfThePublishedExcerpt()
    {
        var result = JsonDocument.Parse(RepositoryFiles.Read("contracts", "examples", "supported-regions-excerpt-200.json"))
            .RootElement.GetProperty("result").GetProperty("vendors");
        Assert.All(result.EnumerateObject(), vendor => Assert.Subset(
            catalogue.Vendors[vendor.Name].Select(Said).ToHashSet(), RegionsOf(vendor.Value).ToHashSet()));
    }

    [Fact]
    public void EachRegion_HasDistinctUpperTierCodesOfThreeCapitalLetters() =>
        Assert.All(
            catalogue.Vendors.Values.SelectMany(regions => regions),
            region =>
            {
                Assert.NotEmpty(region.UpperTierColos);
                Assert.All(region.UpperTierColos, colo => Assert.Matches(@"\A[A-Z]{3}\z", colo));
                Assert.Distinct(region.UpperTierColos);
            });

    [Fact]
    public void Contains_OfRegionAndVendor_ReturnsTrueOnlyForTheVendorOfTheRegion() =>
        Assert.All(
            from region in catalogue.Vendors.SelectMany(vendor => vendor.Value.Select(region => region.Name)).Distinct()
            from vendor in catalogue.Vendors
            select (Region: region, Vendor: vendor),
            pair => Assert.Equal(
                pair.Vendor.Value.Any(region => region.Name == pair.Region),
                catalogue.Contains(pair.Vendor.Key, pair.Region)));

    [Theory]
    [InlineData("us-east-1", "AWS", "Aws", " aws", "", "us-east-1", "digitalocean")]
    [InlineData(
        "aws", "", "US-EAST-1", "us-East-1", " us-east-1", "us-east-1 ", "us-east-1\0", "us\u2010east\u20101",
        "us-east-9")]
    public void Contains_OfUnknownVendorOrRegion_ReturnsFalse(string known, params string[] unknown) =>
        Assert.All(unknown, name => Assert.False(catalogue.Contains(known, name) || catalogue.Contains(name, known)));

    private static string Said(CloudRegion region) => $"{region.Name}: {string.Join(' ', region.UpperTierColos)}";

    private static IEnumerable<string> RegionsOfTheFile(string vendor) => RegionsOf(
        JsonDocument.Parse(RepositoryFiles.Read("contracts", "supported-regions.json")).RootElement
            .GetProperty("vendors").GetProperty(vendor));

    private static IEnumerable<string> RegionsOf(JsonElement vendor) => vendor.EnumerateArray().Select(region => Said(new CloudRegion(
        region.GetProperty("name").GetString()!,
        [.. region.GetProperty("upper_tier_colos").EnumerateArray().Select(colo => colo.GetString()!)])));
}
