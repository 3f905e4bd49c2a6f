using System.CommandLine;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Detect;

internal static class DetectCommand
{
    public static Command Build(TimeProvider clock)
    {
        var origins = new Argument<string[]>("ADDRESS|HOSTNAME")
        {
            Description = "IP addresses, and hostnames with all their addresses. They come before --ranges.",
            Arity = ArgumentArity.OneOrMore,
        };
        var files = new RangesOption { Required = true };
        var output = new OutputOption();
        origins.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !IsOrigin(token.Value)) is { } wrong)
            {
                result.AddError($"\"{wrong.Value}\" is neither an IP address nor a hostname.");
            }
        });

        var command = new ToolCommand(
            "detect",
            "Finds the cloud vendor and region of addresses in the ranges that the vendors publish.",
            "ocr detect 203.0.113.7 origin.example.com --ranges ip-ranges.json cloud.json",
            "ocr detect 203.0.113.7 --ranges ip-ranges.json --output json")
        {
            origins,
            files,
            output,
        };
        command.ExitCodes =
        [
            (ExitCode.Done, "Every address is in a region of the catalogue."),
            (ExitCode.Partly, "An address is anycast or in a global network."),
            (ExitCode.Failed, "An address is unknown, or a file is unusable."),
            (ExitCode.Unreachable, "A hostname cannot be resolved."),
        ];
        command.SetAction(async (parsed, cancellation) =>
        {
            var ranges = await files.LoadAsync(parsed, clock, cancellation);
            var report = await DetectReport.OfAsync(parsed.GetRequiredValue(origins), ranges, cancellation);
            await report.WriteAsync(parsed, output);
            return report switch
            {
                { Unresolved.Count: > 0 } => ExitCode.Unreachable,
                _ when report.CountOf(DetectedOutcome.Unknown) > 0 => ExitCode.Failed,
                _ when report.CountOf(DetectedOutcome.Global) > 0 => ExitCode.Partly,
                _ => ExitCode.Done,
            };
        });
        return command;
    }

    private static bool IsOrigin(string text) => OriginAddress.TryParse(text, out _) || HostNames.IsValid(text);
}
