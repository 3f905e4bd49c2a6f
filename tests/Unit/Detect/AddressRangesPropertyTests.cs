using FsCheck.Fluent;
using FsCheck.Xunit;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Unit.Mappings;

namespace OriginCloudRegions.Unit.Detect;

[Properties(Arbitrary = [typeof(RangeSets)], MaxTest = 500)]
public sealed class AddressRangesPropertyTests : IDisposable
{
    private static readonly RegionCatalogue Catalogue = RegionCatalogue.Load();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ocr-ranges-");

    [Property]
    public void Find_InAnyPrefixes_ReturnsTheResultOfALinearScan(RangeSet set)
    {
        var scan = new LinearScan(set.Published, Catalogue);
        var ranges = new AddressRanges(set.Published, Catalogue);

        Assert.All(set.Addresses, address => Assert.Equal(scan.Find(address), Find(ranges, address)));
    }

    [Property]
    public void Find_WhenPrefixesAreInReverseOrder_ReturnsAnEqualResult(RangeSet set)
    {
        var ranges = new AddressRanges(set.Published, Catalogue);
        var reversed = new AddressRanges(set.Published.Reverse(), Catalogue);

        Assert.All(set.Addresses, address => Assert.Equal(Find(ranges, address), Find(reversed, address)));
    }

    /// <summary>Without nested and repeated prefixes, the properties would hold trivially.</summary>
    [Fact]
    public void GeneratedRangeSets_IncludeEveryOutcomeAndRepeatedPrefixes()
    {
        var sets = RangeSets.Any().Generator.Sample(200, 50).ToArray();
        var found = sets.SelectMany(set =>
        {
            var ranges = new AddressRanges(set.Published, Catalogue);
            return set.Addresses.Select(address => Find(ranges, address));
        }).ToArray();

        Assert.All(
            Enum.GetValues<DetectedOutcome>(),
            outcome => Assert.InRange(found.Count(one => one.Outcome == outcome), 100, int.MaxValue));
        Assert.Contains(found, one => one is { Vendor: null, Prefix: not null });
        Assert.Contains(found, one => one is { Vendor: "azure", VendorRegion: null, Prefix: not null });
        Assert.Contains(sets, set => set.Published.DistinctBy(one => one.Prefix.Text).Count() < set.Published.Count);
    }

    [Fact]
    public async Task Find_InFullSizeFiles_ReturnsTheResultOfALinearScan()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var paths = FullSizeFiles.Write(folder.FullName, Catalogue);
        var loaded = await RangeFiles.LoadAsync(paths, Catalogue, TimeProvider.System, cancellation);
        var files = await Task.WhenAll(paths.Select(path => RangeFile.ReadAsync(path, cancellation)));
        PublishedPrefix[] published = [.. files.SelectMany(file => file.Prefixes)];
        var scan = new LinearScan(published, Catalogue);
        var addresses = FullSizeFiles.Addresses(600);

        Assert.InRange(published.Length, 100_000, 110_000);
        Assert.All(addresses, address => Assert.Equal(scan.Find(address), Find(loaded.Ranges, address)));
        Assert.Superset(
            Enum.GetValues<DetectedOutcome>().ToHashSet(),
            addresses.Select(address => Find(loaded.Ranges, address).Outcome).ToHashSet());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Detection Find(AddressRanges ranges, string text) => ranges.Find(Samples.Address(text));
}
