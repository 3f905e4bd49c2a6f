using System.Collections.Frozen;
using System.Text.Json;

namespace OriginCloudRegions.Core.Catalogue;

/// <summary>The vendors and regions that a mapping may name: <c>contracts/supported-regions.json</c>.</summary>
public sealed class RegionCatalogue
{
    private readonly FrozenSet<(string Vendor, string Region)> pairs;

    private RegionCatalogue(IReadOnlyDictionary<string, IReadOnlyList<CloudRegion>> vendors)
    {
        Vendors = vendors;
        pairs = vendors.SelectMany(v => v.Value.Select(region => (v.Key, region.Name))).ToFrozenSet();
    }

    /// <summary>Vendors and their regions, both in ordinal order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CloudRegion>> Vendors { get; }

    public static RegionCatalogue Load()
    {
        using var file = typeof(RegionCatalogue).Assembly.GetManifestResourceStream("supported-regions.json")!;
        var read = JsonSerializer.Deserialize(file, CatalogueJson.Default.CatalogueFile)!;
        var vendors = new OrderedDictionary<string, IReadOnlyList<CloudRegion>>();
        foreach (var (vendor, regions) in read.Vendors.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            vendors.Add(vendor, [.. regions.OrderBy(region => region.Name, StringComparer.Ordinal)]);
        }

        return new RegionCatalogue(vendors);
    }

    /// <summary>Compares both names with letter case.</summary>
    public bool Contains(string vendor, string region) => pairs.Contains((vendor, region));
}
