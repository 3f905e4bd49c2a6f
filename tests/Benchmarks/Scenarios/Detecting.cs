using System.Diagnostics;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Unit.Detect;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Measures `ocr detect` with full-size files of all four vendors.</summary>
internal static class Detecting
{
    private const int Addresses = 100_000;
    private const double LoadLimit = 500;
    private const double FindLimit = 1_000;

    public static async Task<Section> RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("origin-cloud-regions-");
        try
        {
            var catalogue = RegionCatalogue.Load();
            var files = FullSizeFiles.Write(folder.FullName, catalogue);
            var addresses = FullSizeFiles.Addresses(Addresses);
            List<(double Load, double Find)> costs = [];
            for (var round = 0; round < rounds; round++)
            {
                costs.Add(await MeasureAsync(files, addresses, catalogue));
            }

            return new Section(
                "Detection",
                "Range files with about 105,000 entries, and 100,000 addresses, parsing them included. The slowest round, "
                + "which is the first, before the compiler has seen the code.",
                [])
            {
                Figures =
                [
                    new Figure("loading the files of four vendors", costs.Max(cost => cost.Load), "ms", LoadLimit),
                    new Figure("finding 100,000 addresses", costs.Max(cost => cost.Find), "ms", FindLimit),
                ],
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Load, double Find)> MeasureAsync(string[] files, string[] addresses, RegionCatalogue catalogue)
    {
        var start = Stopwatch.GetTimestamp();
        var loaded = await RangeFiles.LoadAsync(files, catalogue, TimeProvider.System, CancellationToken.None);
        var load = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var found = addresses.Count(text =>
            OriginAddress.TryParse(text, out var address) && loaded.Ranges.Find(address).Outcome == DetectedOutcome.Region);
        var find = Stopwatch.GetElapsedTime(start);
        return found > 0
            ? (load.TotalMilliseconds, find.TotalMilliseconds)
            : throw new InvalidOperationException("No address is in a region.");
    }
}
