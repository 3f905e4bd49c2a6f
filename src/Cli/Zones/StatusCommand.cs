using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Mappings;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Zones;

internal static class StatusCommand
{
    private const int OriginalQuota = 3_500;

    public static Command Build(ServiceOptions service)
    {
        var output = new OutputOption();
        var quota = new Option<int>("--quota")
        {
            Description = "The number of mappings that the zone may hold, if the service has another quota than 3,500.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => OriginalQuota,
            CustomParser = ReadQuota,
        };
        var command = new ToolCommand(
            "status",
            "Shows how full a zone is, its mappings by vendor and region, and the mappings whose region is not in the catalogue. " +
            "CSV has the table of regions only.",
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
            await WriteAsync(parsed, output, ZoneStatus.Of(mappings, parsed.GetValue(quota), catalogue));
        });
        return command;
    }

    private static async Task WriteAsync(ParseResult parsed, OutputOption output, ZoneStatus status)
    {
        var data = parsed.InvocationConfiguration.Output;
        switch (parsed.GetValue(output))
        {
            case OutputFormat.Json:
                await JsonText.WriteObjectAsync(data, ZoneStatus.Columns, status);
                break;
            case OutputFormat.Csv:
                await CsvText.WriteAsync(data, ZoneStatus.ShareColumns, status.Shares);
                break;
            default:
                UsageBar.Write(data, status.Mappings, status.Quota);
                await output.WriteAsync(parsed, ZoneStatus.ShareColumns, status.Shares, "The zone has no mappings.");
                if (status.Unknown.Count > 0)
                {
                    await data.WriteAsync("\nNot in the catalogue:\n");
                    await output.WriteAsync(parsed, MappingColumns.Stored, status.Unknown, none: "");
                }

                break;
        }
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
