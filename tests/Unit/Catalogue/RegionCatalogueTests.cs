using System.Text.Json;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Catalogue;

public sealed class RegionCatalogueTests
{
    private readonly RegionCatalogue catalogue = RegionCatalogue.Load();

    [Fact]
    public void Vendors_Stand_In_Ordinal_Order() => Assert.Equal(["aws", "azure", "gcp", "oci"], catalogue.Vendors.Keys);

    [Theory]
    [InlineData("aws")]
    [InlineData("azure")]
    [InlineData("gcp")]
    [InlineData("oci")]
    public void Regions_Stand_In_Ordinal_Order(string vendor)
    {
        var names = catalogue.Vendors[vendor].Select(region => region.Name).ToList();
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(string.CompareOrdinal(pair.First, pair.Second) < 0));
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("azure")]
    [InlineData("gcp")]
    [InlineData("oci")]
    public void Regions_And_Their_Data_Centres_Are_Those_Of_The_Catalogue_File(string vendor) =>
        Assert.Equal(
            RegionsIn("contracts/supported-regions.json", file => file)[vendor].Order(StringComparer.Ordinal),
            catalogue.Vendors[vendor].Select(Said).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_Region_Has_Data_Centres_Named_By_Three_Letters() =>
        Assert.All(
            catalogue.Vendors.Values.SelectMany(regions => regions),
            region =>
            {
                Assert.NotEmpty(region.UpperTierColos);
                Assert.All(region.UpperTierColos, colo => Assert.Matches(@"\A[A-Z]{3}\z", colo));
                Assert.Distinct(region.UpperTierColos);
            });

    [Fact]
    public void The_Published_Excerpt_Is_Part_Of_It()
    {
        var excerpt = RegionsIn("Examples/supported-regions-excerpt-200.json", answer => answer.GetProperty("result"));
        Assert.Equal(3, excerpt.Values.Sum(regions => regions.Count));
        Assert.All(
            excerpt,
            vendor => Assert.Subset(catalogue.Vendors[vendor.Key].Select(Said).ToHashSet(), vendor.Value.ToHashSet()));
    }

    [Fact]
    public void Every_Region_Is_Contained_In_Its_Vendor() =>
        Assert.All(
            catalogue.Vendors.SelectMany(vendor => vendor.Value.Select(region => (Vendor: vendor.Key, region.Name))),
            pair => Assert.True(catalogue.Contains(pair.Vendor, pair.Name)));

    [Theory]
    [InlineData("AWS", "us-east-1")]
    [InlineData("Aws", "us-east-1")]
    [InlineData("aws", "US-EAST-1")]
    [InlineData("aws", "us-East-1")]
    [InlineData("aws", " us-east-1")]
    [InlineData("aws", "us-east-1 ")]
    [InlineData(" aws", "us-east-1")]
    [InlineData("aws", "us-east-1\0")]
    [InlineData("aws", "us\u2010east\u20101")]
    public void Names_Are_Compared_Exactly(string vendor, string region) => Assert.False(catalogue.Contains(vendor, region));

    [Theory]
    [InlineData("aws", "us-central1")]
    [InlineData("gcp", "us-east-1")]
    [InlineData("azure", "us-ashburn-1")]
    [InlineData("oci", "us-east-1")]
    public void A_Region_Of_Another_Vendor_Is_Not_Contained(string vendor, string region)
    {
        Assert.Contains(region, catalogue.Vendors.Values.SelectMany(regions => regions.Select(known => known.Name)));
        Assert.False(catalogue.Contains(vendor, region));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("aws", "")]
    [InlineData("", "us-east-1")]
    [InlineData("us-east-1", "aws")]
    [InlineData("digitalocean", "us-east-1")]
    [InlineData("aws", "us-east-9")]
    public void The_Unknown_Is_Not_Contained(string vendor, string region) => Assert.False(catalogue.Contains(vendor, region));

    private static string Said(CloudRegion region) => $"{region.Name}: {string.Join(' ', region.UpperTierColos)}";

    private static Dictionary<string, List<string>> RegionsIn(string file, Func<JsonElement, JsonElement> place)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file)));
        return place(json.RootElement).GetProperty("vendors").EnumerateObject().ToDictionary(
            vendor => vendor.Name,
            vendor => vendor.Value.EnumerateArray()
                .Select(region => Said(new CloudRegion(
                    region.GetProperty("name").GetString()!,
                    [.. region.GetProperty("upper_tier_colos").EnumerateArray().Select(colo => colo.GetString()!)])))
                .ToList());
    }
}
