using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Mappings;

internal static class PutCommand
{
    public static Command Build(ServiceOptions service)
    {
        var address = new AddressArgument();
        var vendor = new Argument<string>("VENDOR")
        {
            Description = "aws, azure, gcp or oci.",
            CompletionSources = { KnownRegions.OriginalVendors },
        };
        var region = new Argument<string>("REGION") { Description = "A region of the vendor, as 'ocr regions' spells it." };
        var output = new OutputOption();
        var command = new ToolCommand(
            "put",
            "Creates or replaces the mapping of an address.",
            "ocr mappings put 192.0.2.1 aws us-east-1 --local")
        {
            address,
            vendor,
            region,
            output,
        };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed);
            var mapping = new OriginCloudRegionRequest
            {
                OriginIp = parsed.GetRequiredValue(address),
                Vendor = parsed.GetRequiredValue(vendor),
                Region = parsed.GetRequiredValue(region),
            };
            await output.WriteOneAsync(
                parsed, MappingColumns.Stored, await connection.Client.UpsertAsync(connection.Zone, mapping, cancellation));
        });
        return command;
    }
}
