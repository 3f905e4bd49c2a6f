using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Cli.Plans;

internal static class PlanColumns
{
    public static readonly Column<PlannedChange>[] All =
    [
        new("change", change => change.Kind),
        new("origin_ip", change => change.OriginIp),
        new("vendor", change => change.Desired?.Vendor),
        new("region", change => change.Desired?.Region),
        new("was_vendor", change => change.Was?.Vendor),
        new("was_region", change => change.Was?.Region),
    ];
}
