using System.Text.Json;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Cli.Zones;

internal static class FindingColumns
{
    public static readonly Column<Finding>[] All =
    [
        new("zone", finding => finding.Zone),
        new("kind", finding => Word(finding.Kind)) { InTable = false },
        new("row", finding => finding.Row),
        new("detail", finding => finding.Detail),
        new("remedy", finding => Word(finding.Remedy)) { Shown = finding => Shown(finding.Remedy) },
    ];

    private static string Word<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Shown(Remedy remedy) => remedy switch
    {
        Remedy.Repaired => "repaired",
        Remedy.Repairable => "with --repair",
        _ => "by hand",
    };
}
