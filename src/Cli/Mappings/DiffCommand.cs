using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Plans;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

internal static class DiffCommand
{
    public static Command Build(ServiceOptions service)
    {
        var file = new MappingFile();
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit code 2 if the zone and the file differ." };
        var output = new OutputOption();
        var command = new ToolCommand(
            "diff",
            "Shows what 'import --prune' would change.",
            "ocr mappings diff zone.csv --local",
            "ocr mappings diff zone.csv --local --exit-code --output json")
        {
            exitCode,
            output,
        };
        file.AddTo(command);
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var connection = service.Open(parsed, file.IsStandardInput(parsed));
            var plan = await PlanReader.ReadAsync(parsed, file, connection, cancellation);
            await output.WriteAsync(parsed, PlanColumns.All, plan.Changes, "No difference.");
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{plan.Summary()}.");
            return plan.Count > 0 && parsed.GetValue(exitCode) ? ExitCode.Differences : ExitCode.Done;
        });
        return command;
    }
}
