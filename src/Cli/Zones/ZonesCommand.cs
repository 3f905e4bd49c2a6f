using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Zones;

internal static class ZonesCommand
{
    public static Command Build(ServiceOptions service, StorageOption storage) => new ToolCommand("zones", "The state of zones.")
    {
        StatusCommand.Build(service),
        AuditCommand.Build(storage),
    };
}
