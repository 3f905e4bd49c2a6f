using Azure.Data.Tables;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Audit;

public sealed class ZoneInspectorTests
{
    private static readonly ZoneInspector Inspector = new(RegionCatalogue.Load());

    [Theory]
    [InlineData(2, "192.0.2.1 2001:db8::1")]
    [InlineData(2, "0::1 0:0::1", "RowNotCanonical 0::1 Repairable", "RowNotCanonical 0:0::1 None")]
    [InlineData(2, "0::1 ::1", "RowNotCanonical 0::1 None")]
    [InlineData(9, "2001:DB8::1", "CounterDiffers  Repairable", "RowNotCanonical 2001:DB8::1 Repairable")]
    public void FindingsOf_Zone_ReportsWrongCounterAndNonCanonicalRowsWithRemedy(int count, string rows, params string[] findings) =>
        Assert.Equal(findings, Inspector
            .FindingsOf(new ZoneSnapshot("zone", Counter(count), [.. rows.Split(' ').Select(Row)]))
            .Select(finding => $"{finding.Kind} {finding.Row} {finding.Remedy}"));

    [Theory]
    [EachOf("Vendor", "Region", "ModifiedOn")]
    public void FindingsOf_RowWithoutProperty_NamesTheMissingProperty(string property)
    {
        var row = Row("192.0.2.1");
        row.Remove(property);
        var finding = Assert.Single(Inspector.FindingsOf(new ZoneSnapshot("zone", Counter(1), [row])));
        Assert.Equal(FindingKind.RowIncomplete, finding.Kind);
        Assert.Equal($"its {property} is missing or has the wrong type", finding.Detail);
    }

    [Fact]
    public void FindingsOf_RowWithNonCanonicalKeyAndUnknownRegion_ReturnsBothFindings()
    {
        var row = Row("2001:DB8::1");
        row["Region"] = "mars-1";

        Assert.Equal(
            [FindingKind.RowNotCanonical, FindingKind.RegionUnknown],
            Inspector.FindingsOf(new ZoneSnapshot("zone", Counter(1), [row])).Select(finding => finding.Kind));
    }

    [Fact]
    public void FindingsOf_CounterThatIsNotANumber_ReportsTheCounter()
    {
        var counter = new TableEntity("zone", "!quota") { ["Count"] = "three" };

        Assert.Equal(
            "the counter is not a number; rows: 1",
            Assert.Single(Inspector.FindingsOf(new ZoneSnapshot("zone", counter, [Row("192.0.2.1")]))).Detail);
    }

    [Fact]
    public void FindingsOf_InvalidZoneId_ReturnsOneFindingWithoutRemedy() =>
        Assert.Equal(
            (FindingKind.NotAZone, Remedy.None),
            Assert.Single(Inspector.FindingsOf(new ZoneSnapshot("no.zone", null, [Row("no-address")])).Select(f => (f.Kind, f.Remedy))));

    private static TableEntity Counter(int count) => new("zone", "!quota") { ["Count"] = count };

    private static TableEntity Row(string key) => new("zone", key)
    {
        ["Vendor"] = "aws",
        ["Region"] = "us-east-1",
        ["ModifiedOn"] = DateTimeOffset.UnixEpoch,
    };
}
