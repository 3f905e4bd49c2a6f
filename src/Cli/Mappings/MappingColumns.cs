using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Mappings;

internal static class MappingColumns
{
    public static readonly Column<OriginCloudRegion>[] Stored =
    [
        new("modified_on", mapping => mapping.ModifiedOn) { InTable = false },
        new("origin_ip", mapping => mapping.OriginIp),
        new("region", mapping => mapping.Region),
        new("vendor", mapping => mapping.Vendor),
    ];

    public static readonly Column<OriginCloudRegion>[] Imported =
    [
        new("origin_ip", mapping => mapping.OriginIp),
        new("vendor", mapping => mapping.Vendor),
        new("region", mapping => mapping.Region),
    ];
}
