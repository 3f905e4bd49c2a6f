using Azure.Data.Tables;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Audit;

public sealed class ZoneInspectorTests
{
    private static readonly ZoneInspector Inspector = new(RegionCatalogue.Load());

    [Fact]
    public void Findings_OfSoundZone_AreEmpty() =>
        Assert.Empty(FindingsOf(2, "192.0.2.1", "2001:db8::1"));

    [Fact]
    public void Findings_OfTwoSpellingsOfOneAddress_RepairOnlyTheFirst() =>
        Assert.Equal(
            [("2001:DB8::1", Remedy.Repairable), ("2001:db8:0::1", Remedy.None)],
            FindingsOf(2, "2001:DB8::1", "2001:db8:0::1").Select(finding => (finding.Row!, finding.Remedy)));

    [Fact]
    public void Findings_OfSpellingBeforeItsCanonicalRow_NeedDecision() =>
        Assert.Equal(Remedy.None, Assert.Single(FindingsOf(2, "0::1", "::1")).Remedy);

    [Fact]
    public void Findings_WithWrongCounter_BeginWithIt() =>
        Assert.Equal(
            [FindingKind.CounterDiffers, FindingKind.RowNotCanonical],
            FindingsOf(9, "2001:DB8::1").Select(finding => finding.Kind));

    [Theory]
    [InlineData("Vendor")]
    [InlineData("Region")]
    [InlineData("ModifiedOn")]
    public void Findings_OfRowWithoutProperty_NameIt(string property)
    {
        var row = Row("192.0.2.1");
        row.Remove(property);
        var finding = Assert.Single(Inspector.FindingsOf(new ZoneSnapshot("zone", Counter(1), [row])));
        Assert.Equal((FindingKind.RowIncomplete, $"its {property} is missing or has the wrong type"), (finding.Kind, finding.Detail));
    }

    [Fact]
    public void Findings_OfRowWithWrongKeyAndRegion_AreTwo()
    {
        var row = Row("2001:DB8::1");
        row["Region"] = "mars-1";

        Assert.Equal(
            [FindingKind.RowNotCanonical, FindingKind.RegionUnknown],
            Inspector.FindingsOf(new ZoneSnapshot("zone", Counter(1), [row])).Select(finding => finding.Kind));
    }

    [Fact]
    public void Findings_OfCounterThatIsNotANumber_SaySo()
    {
        var counter = new TableEntity("zone", "!quota") { ["Count"] = "three" };

        Assert.Equal(
            "the counter is not a number; rows: 1",
            Assert.Single(Inspector.FindingsOf(new ZoneSnapshot("zone", counter, [Row("192.0.2.1")]))).Detail);
    }

    [Fact]
    public void Findings_OfInvalidZoneId_NeedDecision() =>
        Assert.Equal(
            (FindingKind.NotAZone, Remedy.None),
            Assert.Single(Inspector.FindingsOf(new ZoneSnapshot("no.zone", null, [Row("no-address")])).Select(f => (f.Kind, f.Remedy))));

    private static List<Finding> FindingsOf(int count, params string[] rows) =>
        [.. Inspector.FindingsOf(new ZoneSnapshot("zone", Counter(count), [.. rows.Select(Row)]))];

    private static TableEntity Counter(int count) => new("zone", "!quota") { ["Count"] = count };

    private static TableEntity Row(string key) => new("zone", key)
    {
        ["Vendor"] = "aws",
        ["Region"] = "us-east-1",
        ["ModifiedOn"] = DateTimeOffset.UnixEpoch,
    };
}
