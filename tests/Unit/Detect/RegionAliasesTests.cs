using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

public sealed class RegionAliasesTests
{
    private static readonly RegionCatalogue Catalogue = RegionCatalogue.Load();

    [Fact]
    public void Aliases_LeadIntoTheCatalogue_FromNamesOutsideIt() => Assert.All(RegionAliases.All, alias =>
    {
        var ((vendor, name), region) = alias;
        Assert.True(Catalogue.Contains(vendor, region), region);
        Assert.False(Catalogue.Contains(vendor, name), name);
    });

    [Fact]
    public void Resolve_OfRegionOfCatalogue_ReturnsItself() => Assert.All(
        Catalogue.Vendors.SelectMany(vendor => vendor.Value.Select(region => (vendor.Key, region.Name))),
        pair => Assert.Equal(pair.Name, RegionAliases.Resolve(pair.Key, pair.Name)));

    [Fact]
    public void Resolve_OfOtherVendorsAlias_ReturnsItself() => Assert.Equal("norwaye", RegionAliases.Resolve("gcp", "norwaye"));
}
