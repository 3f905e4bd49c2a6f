using OriginCloudRegions.Cli.Mappings;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Zones;

internal sealed record ZoneStatus(int Mappings, int Quota, IReadOnlyList<RegionShare> Shares, IReadOnlyList<OriginCloudRegion> Unknown)
{
    public static readonly Column<RegionShare>[] ShareColumns =
    [
        new("vendor", share => share.Vendor),
        new("region", share => share.Region),
        new("mappings", share => share.Mappings),
        new("in_catalogue", share => share.InCatalogue),
    ];

    public static readonly Column<ZoneStatus>[] Columns =
    [
        new("mappings", status => status.Mappings),
        new("quota", status => status.Quota),
        new("regions", status => NestedRows.Of(ShareColumns, status.Shares)),
        new("not_in_catalogue", status => NestedRows.Of(MappingColumns.Stored, status.Unknown)),
    ];

    public static ZoneStatus Of(IReadOnlyList<OriginCloudRegion> mappings, int quota, KnownRegions catalogue) => new(
        mappings.Count,
        quota,
        RegionShare.Of(mappings, catalogue),
        [.. mappings.Where(mapping => !catalogue.Contains(mapping.Vendor, mapping.Region))]);
}
