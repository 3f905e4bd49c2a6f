using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

public sealed class FullSizeTests : IDisposable
{
    private const int Addresses = 600;

    private static readonly RegionCatalogue Catalogue = RegionCatalogue.Load();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ocr-ranges-");

    [Fact]
    public async Task Find_InFullSizeFiles_AgreesWithLinearScan()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var paths = FullSizeFiles.Write(folder.FullName, Catalogue);
        var loaded = await RangeFiles.LoadAsync(paths, Catalogue, new FakeTimeProvider(), cancellation);
        var files = await Task.WhenAll(paths.Select(path => RangeFile.ReadAsync(path, cancellation)));
        PublishedPrefix[] published = [.. files.SelectMany(file => file.Prefixes)];
        var scan = new LinearScan(published, Catalogue);

        Assert.InRange(published.Length, 100_000, 110_000);
        var found = FullSizeFiles.Addresses(Addresses).Select(text =>
        {
            Assert.True(OriginAddress.TryParse(text, out var address));
            var detection = loaded.Ranges.Find(address);
            Assert.Equal(scan.Find(text), detection);
            return detection.Outcome;
        }).ToArray();
        Assert.All(Enum.GetValues<DetectedOutcome>(), outcome => Assert.Contains(outcome, found));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
