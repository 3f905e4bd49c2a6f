namespace OriginCloudRegions.Infra.Bicep;

/// <summary>Compares the resources of each parameters file with a committed list, so that a diff shows every change.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Parameters => [.. BicepTool.Files("*.bicepparam")];

    private static bool IsAccepted => Environment.GetEnvironmentVariable("OCR_ACCEPT_SNAPSHOTS") == "1";

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task The_Committed_Snapshot_Is_What_Would_Be_Deployed(string parameters)
    {
        var committed = Path.Combine(BicepTool.Folder, Path.ChangeExtension(parameters, ".snapshot.json"));
        var current = await Snapshot.TakeAsync(parameters);
        if (IsAccepted)
        {
            await File.WriteAllTextAsync(committed, current, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(committed), $"There is no {committed}: OCR_ACCEPT_SNAPSHOTS=1 dotnet test writes it.");
        var kept = await File.ReadAllTextAsync(committed, TestContext.Current.CancellationToken);
        if (kept != current)
        {
            Assert.Fail(
                $"{parameters} would deploy something else than {committed} says. To accept it: OCR_ACCEPT_SNAPSHOTS=1 dotnet test, " +
                $"and look at the difference.\n{Difference.Of(kept, current)}");
        }
    }

    [Fact]
    public void No_Snapshot_Is_Left_Of_A_Parameter_File_That_Is_No_More() => Assert.Equal(
        BicepTool.Files("*.bicepparam").Select(file => Path.ChangeExtension(file, ".snapshot.json")),
        BicepTool.Files("*.snapshot.json"));
}
