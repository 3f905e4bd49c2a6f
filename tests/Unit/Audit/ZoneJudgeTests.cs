using Azure.Data.Tables;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Audit;

public sealed class ZoneJudgeTests
{
    private static readonly ZoneJudge Judge = new(RegionCatalogue.Load());

    [Fact]
    public void Nothing_Is_Wrong_With_Rows_And_A_Counter_That_Counts_Them() =>
        Assert.Empty(FindingsOf(2, "192.0.2.1", "2001:db8::1"));

    [Fact]
    public void Of_Two_Spellings_Of_One_Address_Only_The_First_Can_Be_Moved() =>
        Assert.Equal(
            [("2001:DB8::1", Remedy.Repairable), ("2001:db8:0::1", Remedy.None)],
            FindingsOf(2, "2001:DB8::1", "2001:db8:0::1").Select(finding => (finding.Row!, finding.Remedy)));

    [Fact]
    public void A_Spelling_Whose_Canonical_Row_Comes_Later_Is_Not_Moved_Over_It() =>
        Assert.Equal(Remedy.None, Assert.Single(FindingsOf(2, "0::1", "::1")).Remedy);

    [Fact]
    public void The_Counter_Is_The_First_Finding() =>
        Assert.Equal(
            [FindingKind.CounterDiffers, FindingKind.RowNotCanonical],
            FindingsOf(9, "2001:DB8::1").Select(finding => finding.Kind));

    [Theory]
    [InlineData("Vendor")]
    [InlineData("Region")]
    [InlineData("ModifiedOn")]
    public void A_Row_Without_A_Property_Is_Named_With_It(string property)
    {
        var row = Row("192.0.2.1");
        row.Remove(property);
        var finding = Assert.Single(Judge.FindingsOf(new ZoneSnapshot("zone", Counter(1), [row])));
        Assert.Equal((FindingKind.RowIncomplete, $"its {property} is missing, or of another type"), (finding.Kind, finding.Detail));
    }

    [Fact]
    public void Both_The_Key_And_The_Region_Of_A_Row_May_Be_Wrong()
    {
        var row = Row("2001:DB8::1");
        row["Region"] = "mars-1";

        Assert.Equal(
            [FindingKind.RowNotCanonical, FindingKind.RegionUnknown],
            Judge.FindingsOf(new ZoneSnapshot("zone", Counter(1), [row])).Select(finding => finding.Kind));
    }

    [Fact]
    public void A_Counter_That_Is_No_Number_Is_Called_So()
    {
        var counter = new TableEntity("zone", "!quota") { ["Count"] = "three" };

        Assert.Equal(
            "rows: 1, and the counter says no number",
            Assert.Single(Judge.FindingsOf(new ZoneSnapshot("zone", counter, [Row("192.0.2.1")]))).Detail);
    }

    [Fact]
    public void A_Partition_That_No_Request_Can_Name_Is_Left_Alone() =>
        Assert.Equal(
            (FindingKind.NotAZone, Remedy.None),
            Assert.Single(Judge.FindingsOf(new ZoneSnapshot("no.zone", null, [Row("no-address")])).Select(f => (f.Kind, f.Remedy))));

    private static List<Finding> FindingsOf(int count, params string[] rows) =>
        [.. Judge.FindingsOf(new ZoneSnapshot("zone", Counter(count), [.. rows.Select(Row)]))];

    private static TableEntity Counter(int count) => new("zone", "!quota") { ["Count"] = count };

    private static TableEntity Row(string key) => new("zone", key)
    {
        ["Vendor"] = "aws",
        ["Region"] = "us-east-1",
        ["ModifiedOn"] = DateTimeOffset.UnixEpoch,
    };
}
