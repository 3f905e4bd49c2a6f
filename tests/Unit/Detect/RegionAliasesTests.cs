using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

public sealed class RegionAliasesTests
{
    private static readonly RegionCatalogue Catalogue = RegionCatalogue.Load();

    [Fact]
    public void EachAlias_MapsAnUnknownNameToARegionOfTheCatalogue() => Assert.All(RegionAliases.All, alias =>
    {
        var ((vendor, name), region) = alias;
        Assert.True(Catalogue.Contains(vendor, region), region);
        Assert.False(Catalogue.Contains(vendor, name), name);
    });

    [Fact]
    public void Resolve_OfNameThatIsNotAnAliasOfTheVendor_ReturnsTheName() => Assert.All(
        Catalogue.Vendors.SelectMany(vendor => vendor.Value.Select(region => (vendor.Key, region.Name)))
            .Append((Key: "gcp", Name: "norwaye")),
        pair => Assert.Equal(pair.Name, RegionAliases.Resolve(pair.Key, pair.Name)));
}
