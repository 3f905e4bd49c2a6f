using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

internal static class GetCommand
{
    public static Command Build(ServiceOptions service)
    {
        var address = new AddressArgument();
        var output = new OutputOption();
        var command = new ToolCommand("get", "Shows the mapping of an address.", "ocr mappings get 192.0.2.1 --local")
        {
            address,
            output,
        };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed);
            var mapping = await connection.ReadAsync(
                client => client.GetAsync(connection.Zone, parsed.GetRequiredValue(address), cancellation), cancellation);
            await output.WriteOneAsync(parsed, MappingColumns.Stored, mapping);
        });
        return command;
    }
}
