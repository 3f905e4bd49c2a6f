using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

/// <summary>Equal zones produce equal bytes, so that git shows only real changes.</summary>
internal static class ExportCommand
{
    public static Command Build(ServiceOptions service)
    {
        var format = new WordOption<FileFormat>("--format", ["--output", "-o"])
        {
            Description = "csv, json, jsonl or terraform. The default is csv.",
        };
        var command = new ToolCommand(
            "export",
            "Writes the mappings of a zone, sorted. The same mappings give the same bytes. 'import' reads every format except " +
            "terraform, which consists of resources with import blocks.",
            "ocr mappings export --local > zone.csv",
            "ocr mappings export --local --format terraform > mappings.tf")
        {
            format,
        };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed);
            var mappings = await ZoneMappings.ReadAsync(connection, cancellation);
            var output = parsed.InvocationConfiguration.Output;
            await (parsed.GetValue(format) switch
            {
                FileFormat.Json => JsonText.WriteArrayAsync(output, MappingColumns.Stored, mappings),
                FileFormat.Jsonl => JsonText.WriteLinesAsync(output, MappingColumns.Stored, mappings),
                FileFormat.Terraform => TerraformText.WriteAsync(output, connection.Zone, mappings),
                _ => CsvText.WriteAsync(output, MappingColumns.Imported, mappings),
            });
        });
        return command;
    }
}
