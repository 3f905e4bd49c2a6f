using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

internal static class MappingsCommand
{
    public static Command Build(ServiceOptions service, TimeProvider clock) => new ToolCommand("mappings", "The mappings of a zone.")
    {
        ListCommand.Build(service),
        GetCommand.Build(service),
        PutCommand.Build(service),
        DeleteCommand.Build(service),
        ExportCommand.Build(service),
        ImportCommand.Build(service, clock),
        DiffCommand.Build(service),
    };
}
