using FsCheck.Fluent;
using FsCheck.Xunit;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

[Properties(Arbitrary = [typeof(RangeSets)], MaxTest = 500)]
public sealed class AddressRangesLaws
{
    private static readonly RegionCatalogue Catalogue = RegionCatalogue.Load();

    [Property]
    public void Find_AgreesWithLinearScan(RangeSet set)
    {
        var scan = new LinearScan(set.Published, Catalogue);
        var ranges = new AddressRanges(set.Published, Catalogue);

        Assert.All(set.Addresses, address => Assert.Equal(scan.Find(address), Find(ranges, address)));
    }

    [Property]
    public void Find_WhateverTheOrderOfEntries_IsTheSame(RangeSet set)
    {
        var ranges = new AddressRanges(set.Published, Catalogue);
        var reversed = new AddressRanges(set.Published.Reverse(), Catalogue);

        Assert.All(set.Addresses, address => Assert.Equal(Find(ranges, address), Find(reversed, address)));
    }

    /// <summary>The laws would hold of nothing if the sets had no prefix within another and none twice.</summary>
    [Fact]
    public void Sets_HavePrefixesOfEveryKindAndOutcomesOfEveryKind()
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

    private static Detection Find(AddressRanges ranges, string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address), text);
        return ranges.Find(address);
    }
}
