using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

internal static class DeleteCommand
{
    public static Command Build(ServiceOptions service)
    {
        var address = new AddressArgument();
        var command = new ToolCommand("delete", "Deletes the mapping of an address.", "ocr mappings delete 192.0.2.1 --local")
        {
            address,
        };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed);
            var deleted = await connection.Client.DeleteAsync(connection.Zone, parsed.GetRequiredValue(address), cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Deleted the mapping of {deleted.OriginIp}.");
        });
        return command;
    }
}
