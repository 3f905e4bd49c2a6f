using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Mappings;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Zones;

/// <summary>JSON and CSV hold the breakdown alone; its sum is the number of mappings.</summary>
internal static class StatusCommand
{
    private const int OriginalQuota = 3_500;

    private static readonly Column<RegionShare>[] Columns =
    [
        new("vendor", share => share.Vendor),
        new("region", share => share.Region),
        new("mappings", share => share.Mappings),
        new("in_catalogue", share => share.InCatalogue),
    ];

    public static Command Build(ServiceOptions service)
    {
        var output = new OutputOption();
        var quota = new Option<int>("--quota")
        {
            Description = "The mappings that the zone may hold. The default is 3,500; the API does not tell another limit.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => OriginalQuota,
            CustomParser = ReadQuota,
        };
        var command = new ToolCommand(
            "status",
            "Shows how full a zone is, its mappings by vendor and region, and the mappings whose region is not in the catalogue.",
            "ocr zones status --local",
            "ocr zones status --zone 023e105f4ecef8ad9ca31a8372d0c353 --output json")
        {
            quota,
            output,
        };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed);
            var catalogue = await KnownRegions.ReadAsync(connection, cancellation);
            var mappings = await ZoneMappings.ReadAsync(connection, cancellation);
            var isTable = parsed.GetValue(output) == OutputFormat.Table;
            if (isTable)
            {
                UsageBar.Write(parsed.InvocationConfiguration.Output, mappings.Count, parsed.GetValue(quota));
            }

            await output.WriteAsync(parsed, Columns, RegionShare.Of(mappings, catalogue), "The zone has no mappings.");
            var unknown = mappings.Where(mapping => !catalogue.Contains(mapping.Vendor, mapping.Region)).ToArray();
            if (isTable && unknown.Length > 0)
            {
                await parsed.InvocationConfiguration.Output.WriteAsync("\nNot in the catalogue:\n");
                await output.WriteAsync(parsed, MappingColumns.Stored, unknown, none: "");
            }
        });
        return command;
    }

    private static int ReadQuota(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quota) || quota == 0)
        {
            argument.AddError($"--quota must be a number of at least 1; it is \"{text}\".");
        }

        return quota;
    }
}
