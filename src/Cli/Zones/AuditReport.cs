using System.CommandLine;
using OriginCloudRegions.Cli.Audit;

namespace OriginCloudRegions.Cli.Zones;

/// <summary>Findings go to standard output, the sum to standard error.</summary>
internal static class AuditReport
{
    private static readonly string[] Headings = ["ZONE", "ROW", "FOUND", "REPAIR"];

    public static async Task WriteAsync(InvocationConfiguration streams, int zones, IReadOnlyCollection<Finding> findings, bool json)
    {
        if (json)
        {
            await streams.Output.WriteLineAsync(FindingJson.Write([.. findings.Select(ListedFinding.Of)]));
        }
        else if (findings.Count > 0)
        {
            await TextTable.WriteAsync(streams.Output, Headings, [.. findings.Select(Row)]);
        }

        var mended = findings.Count(finding => finding.Remedy == Remedy.Repaired);
        await streams.Error.WriteLineAsync(
            $"{zones} {(zones == 1 ? "zone" : "zones")} looked at: "
            + $"{findings.Count} found, {mended} repaired, {findings.Count - mended} left.");
    }

    private static string[] Row(Finding finding) =>
        [finding.Zone, finding.Row ?? "-", finding.Detail, Of(finding.Remedy)];

    private static string Of(Remedy remedy) => remedy switch
    {
        Remedy.Repaired => "done",
        Remedy.Repairable => "with --repair",
        _ => "by hand",
    };
}
