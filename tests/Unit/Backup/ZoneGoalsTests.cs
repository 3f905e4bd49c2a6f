using Azure.Data.Tables;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Cli.Restore;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Backup;

public sealed class ZoneGoalsTests
{
    private static readonly OriginMapping[] Backup =
        [.. new[] { "192.0.2.1", "192.0.2.2" }.Select(ip => BackupText.Mapping(ip, "aws", "us-east-1", BackupText.Noon))];

    public static TheoryData<string, object?> Changes => new()
    {
        { "Vendor", "gcp" }, { "Region", "us-west-2" }, { "Region", 7 },
        { "ModifiedOn", null }, { "ModifiedOn", BackupText.Noon.AddSeconds(1) },
    };

    [Fact]
    public void Goals_WhenZoneEqualsBackup_AreEmpty() => Assert.Empty(GoalsOf(true, Row("192.0.2.1"), Row("192.0.2.2")));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Goals_WhenRowDiffersFromBackup_ReplaceTheRow(string property, object? value)
    {
        var row = Row("192.0.2.1");
        row[property] = value;

        Assert.Equal(["replace 192.0.2.1"], GoalsOf(true, row, Row("192.0.2.2")));
    }

    [Theory]
    [InlineData(false, "add 192.0.2.1", "add 192.0.2.2")]
    [InlineData(true, "delete 198.51.100.1", "delete no-address", "add 192.0.2.1", "add 192.0.2.2")]
    public void Goals_WhenBackupLacksStoredRows_DeleteThoseRowsFirstOnlyIfRestoreIsExact(
        bool isExact, params string[] goals) =>
        Assert.Equal(goals, GoalsOf(isExact, Row("no-address"), Row("198.51.100.1")));

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
