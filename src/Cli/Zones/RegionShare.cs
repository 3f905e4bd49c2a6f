using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Zones;

internal sealed record RegionShare(string Vendor, string Region, int Mappings, bool InCatalogue)
{
    /// <returns>Sorted by vendor, then by descending number.</returns>
    public static RegionShare[] Of(IEnumerable<OriginCloudRegion> mappings, KnownRegions catalogue) =>
    [
        .. mappings
            .CountBy(mapping => (mapping.Vendor, mapping.Region))
            .Select(pair => new RegionShare(
                pair.Key.Vendor, pair.Key.Region, pair.Value, catalogue.Contains(pair.Key.Vendor, pair.Key.Region)))
            .OrderBy(share => share.Vendor, StringComparer.Ordinal)
            .ThenByDescending(share => share.Mappings)
            .ThenBy(share => share.Region, StringComparer.Ordinal),
    ];
}
