using System.Diagnostics;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Unit.Detect;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Measures `ocr detect` with full-size files of all four vendors.</summary>
internal static class Detecting
{
    public static async Task<Section> RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("origin-cloud-regions-");
        try
        {
            var catalogue = RegionCatalogue.Load();
            var files = FullSizeFiles.Write(folder.FullName, catalogue);
            var addresses = FullSizeFiles.Addresses(100_000);
            List<double> loads = [], finds = [];
            for (var round = 0; round < rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                var loaded = await RangeFiles.LoadAsync(files, catalogue, TimeProvider.System, CancellationToken.None);
                loads.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                start = Stopwatch.GetTimestamp();
                var found = addresses.Count(text =>
                    OriginAddress.TryParse(text, out var address)
                    && loaded.Ranges.Find(address).Outcome == DetectedOutcome.Region);
                finds.Add(found > 0
                    ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
                    : throw new InvalidOperationException("No address is in a region."));
            }

            return new Section(
                "Detection",
                "Range files with about 105,000 entries, and 100,000 addresses, parsing them included. The slowest round, "
                + "which is the first, before the compiler has seen the code.",
                [])
            {
                Figures =
                [
                    new Figure("loading the files of four vendors", loads.Max(), "ms", Limit: 500),
                    new Figure("finding 100,000 addresses", finds.Max(), "ms", Limit: 1_000),
                ],
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
