using System.CommandLine;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Cli.Zones;

internal static class AuditCommand
{
    public static Command Build(StorageOption storage)
    {
        var zones = ZoneIdOption.Build("A zone to audit; repeat it for more. The default is every zone.");
        var repair = new Option<bool>("--repair")
        {
            Description = "Corrects counters, and moves rows to the key of their address. The service may answer requests meanwhile. " +
                "Only reports what needs a decision: an unknown region, an invalid or taken key, a missing property.",
        };
        var output = new OutputOption();

        var command = new ToolCommand(
            "audit",
            "Finds counters that differ from the number of rows, keys that are not canonical, and regions outside the catalogue.",
            "ocr zones audit --local",
            "ocr zones audit --zone 023e105f4ecef8ad9ca31a8372d0c353 --repair --local")
        {
            zones,
            repair,
            output,
        };
        command.ExitCodes =
        [
            (ExitCode.Differences, "Without --repair: something was found."),
            (ExitCode.Partly, "With --repair: something is left to do by hand."),
        ];
        storage.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var repairs = parsed.GetValue(repair);
            var audit = new ZoneAudit(storage.Open(parsed), RegionCatalogue.Load());
            var named = parsed.GetValue(zones) is { Length: > 0 } some
                ? some.Distinct().ToAsyncEnumerable()
                : audit.ZonesAsync(cancellation);
            var (audited, findings) = (0, new List<Finding>());
            try
            {
                await foreach (var zone in named)
                {
                    findings.AddRange(await PartialWork.RunAsync(
                        () => audit.RunAsync(zone, repairs, cancellation), () => audit.HasWritten));
                    audited++;
                }
            }
            catch when (audited > 0)
            {
                // A late fault must not discard the findings of hours.
                await ReportAsync();
                throw;
            }

            var repaired = await ReportAsync();
            return findings.Count == repaired ? ExitCode.Done : repairs ? ExitCode.Partly : ExitCode.Differences;

            async Task<int> ReportAsync()
            {
                await output.WriteAsync(parsed, FindingColumns.All, findings, "Found nothing.");
                var done = findings.Count(finding => finding.Remedy == Remedy.Repaired);
                await parsed.InvocationConfiguration.Error.WriteLineAsync(
                    $"{Counted.Of(audited, "zone")} audited: {findings.Count} found, {done} repaired, {findings.Count - done} left.");
                return done;
            }
        });
        return command;
    }
}
