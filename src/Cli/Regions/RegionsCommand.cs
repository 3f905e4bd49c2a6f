using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Regions;

internal static class RegionsCommand
{
    private static readonly Column<(string Vendor, SupportedRegion Region)>[] Columns =
    [
        new("vendor", row => row.Vendor),
        new("region", row => row.Region.Name),
        new("upper_tier_colos", row => row.Region.UpperTierColos),
    ];

    public static Command Build(ServiceOptions service)
    {
        var vendor = new Option<string>("--vendor")
        {
            Description = "Only the regions of this vendor.",
            HelpName = "VENDOR",
            CompletionSources = { KnownRegions.OriginalVendors },
        };
        var near = new Option<string>("--near")
        {
            Description = "Only the regions whose upper-tier data centres include this one, a code of three letters.",
            HelpName = "COLO",
        };
        var output = new OutputOption();
        var command = new ToolCommand(
            "regions",
            "Lists the vendors and regions that a mapping may name, with their upper-tier data centres.",
            "ocr regions --local --vendor aws",
            "ocr regions --local --near FRA")
        {
            vendor,
            near,
            output,
        };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed);
            var catalogue = await KnownRegions.ReadAsync(connection, cancellation);
            if (parsed.GetValue(vendor) is { } name && !catalogue.Contains(name))
            {
                throw new RefusedException(
                    $"--vendor must be one of {string.Join(", ", catalogue.Vendors)}; it is \"{name}\".", ExitCode.Usage);
            }

            var rows = catalogue.All
                .Where(row => parsed.GetValue(vendor) is not { } only || row.Vendor == only)
                .Where(row => parsed.GetValue(near) is not { } colo
                    || row.Region.UpperTierColos.Contains(colo, StringComparer.OrdinalIgnoreCase))
                .ToArray();
            await output.WriteAsync(parsed, Columns, rows, "No region matches.");
        });
        return command;
    }
}
