using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

internal static class ListCommand
{
    public static Command Build(ServiceOptions service)
    {
        var output = new OutputOption();
        var command = new ToolCommand(
            "list",
            "Lists the mappings of a zone, in the order of their addresses.",
            "ocr mappings list --local",
            "ocr mappings list --zone 023e105f4ecef8ad9ca31a8372d0c353 --output json")
        {
            output,
        };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed);
            var mappings = await ZoneMappings.ReadAsync(connection, cancellation);
            await output.WriteAsync(parsed, MappingColumns.Stored, mappings, "The zone has no mappings.");
        });
        return command;
    }
}
