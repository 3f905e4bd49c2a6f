using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Plans;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

/// <summary>After a failure, the repeated command leads to the same state.</summary>
internal static class ImportCommand
{
    public static Command Build(ServiceOptions service, TimeProvider clock)
    {
        var (mappings, addresses) = (new MappingFile(required: false), new AddressFile(clock));
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows the changes and makes none." };
        var prune = new Option<bool>("--prune") { Description = "Deletes the mappings that the file does not name. Asks first." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Answers yes to the question of --prune." };
        var output = new OutputOption();
        var command = new ToolCommand(
            "import",
            "Creates and replaces mappings of a zone as a file names them. If a line is invalid, or --detect does not find the " +
            "region of an address, the command changes nothing. After an interruption, the same command completes the work.",
            "ocr mappings import zone.csv --local --dry-run",
            "ocr mappings import zone.csv --local --prune --yes",
            "ocr mappings export --local | ocr mappings import - --zone 0123456789abcdef0123456789abcdef --local",
            "ocr mappings import --detect --ips origins.txt --ranges ip-ranges.json cloud.json --local --dry-run")
        {
            dryRun,
            prune,
            yes,
            output,
        };
        mappings.AddTo(command);
        addresses.AddTo(command, mappings);
        service.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            MappingSource file = addresses.IsGiven(parsed) ? addresses : mappings;
            var errors = parsed.InvocationConfiguration.Error;
            if (parsed.GetValue(output) != OutputFormat.Table && !parsed.GetValue(dryRun))
            {
                throw new RefusedException("--output needs --dry-run: an import itself writes no data.", ExitCode.Usage);
            }

            using var connection = service.Open(parsed, file.IsStandardInput(parsed));
            var plan = await PlanReader.ReadAsync(parsed, file, connection, cancellation);
            if (!parsed.GetValue(prune))
            {
                plan = plan.WithoutDeletes();
                if (plan.Kept > 0)
                {
                    await errors.WriteLineAsync(
                        $"The zone has {Counted.Of(plan.Kept, "mapping")} that the file does not name. --prune would delete them.");
                }
            }

            if (parsed.GetValue(dryRun))
            {
                await output.WriteAsync(parsed, PlanColumns.All, plan.Changes, "No change.");
                await errors.WriteLineAsync($"{plan.Summary()}.");
                return ExitCode.Done;
            }

            if (plan.Deletes.Count > 0 && !parsed.GetValue(yes))
            {
                Confirmation.Ask(
                    $"Zone {connection.Zone} has {Counted.Of(plan.Deletes.Count, "mapping")} that {file.Name(parsed)} does not name. " +
                    "Delete them?",
                    errors);
            }

            return await PlanExecution.RunAsync(plan, file.Part(parsed), connection, errors, cancellation);
        });
        return command;
    }
}
