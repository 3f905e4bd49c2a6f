using Azure.Data.Tables;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Cli.Restore;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Backup;

public sealed class ZoneGoalsTests
{
    private static readonly OriginMapping[] Backup =
        [.. new[] { "192.0.2.1", "192.0.2.2" }.Select(ip => BackupText.Mapping(ip, "aws", "us-east-1", BackupText.Noon))];

    [Fact]
    public void Goals_OfEqualZone_AreNone() => Assert.Empty(GoalsOf(Row("192.0.2.1"), Row("192.0.2.2")));

    [Theory]
    [InlineData("Vendor", "gcp")]
    [InlineData("Region", "us-west-2")]
    [InlineData("Region", 7)]
    [InlineData("ModifiedOn", null)]
    public void Goals_OfRowThatSaysOtherwise_ReplaceIt(string property, object? value)
    {
        var row = Row("192.0.2.1");
        row[property] = value;

        Assert.Equal(["replace 192.0.2.1"], GoalsOf(row, Row("192.0.2.2")));
    }

    [Fact]
    public void Goals_OfRowWithAnotherTime_ReplaceIt()
    {
        var row = Row("192.0.2.1");
        row["ModifiedOn"] = BackupText.Noon.AddSeconds(1);

        Assert.Equal(["replace 192.0.2.1"], GoalsOf(row, Row("192.0.2.2")));
    }

    [Theory]
    [InlineData(false, "add 192.0.2.1", "add 192.0.2.2")]
    [InlineData(true, "delete 198.51.100.1", "delete no-address", "add 192.0.2.1", "add 192.0.2.2")]
    public void Goals_WithRowsBesideTheBackup_DeleteThemFirstIfExact(bool isExact, params string[] goals) =>
        Assert.Equal(goals, GoalsOf(isExact, Row("no-address"), Row("198.51.100.1")));

    private static List<string> GoalsOf(params TableEntity[] rows) => GoalsOf(isExact: true, rows);

    private static List<string> GoalsOf(bool isExact, params TableEntity[] rows) =>
    [
        .. ZoneGoals.Of(ZoneSnapshot.Of("zone", rows), Backup, isExact).Select(goal =>
            $"{(goal.Mapping is null ? "delete" : goal.IsStored ? "replace" : "add")} {goal.Key}"),
    ];

    private static TableEntity Row(string key) => new("zone", key)
    {
        ["Vendor"] = "aws",
        ["Region"] = "us-east-1",
        ["ModifiedOn"] = BackupText.Noon,
    };
}
