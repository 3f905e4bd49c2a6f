namespace OriginCloudRegions.Infra.Bicep;

/// <summary>Compares the resources of each parameters file with a committed list.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Parameters => [.. BicepTool.Files("*.bicepparam")];

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task CommittedSnapshot_EqualsTheResourcesThatADeploymentCreates(string parameters)
    {
        var committed = Path.Combine(BicepTool.Folder, Path.ChangeExtension(parameters, ".snapshot.json"));
        var current = await Snapshot.TakeAsync(parameters);
        if (Environment.GetEnvironmentVariable("OCR_ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(committed, current, TestContext.Current.CancellationToken);
        }

        var kept = File.Exists(committed)
            ? await File.ReadAllTextAsync(committed, TestContext.Current.CancellationToken)
            : "";
        var (before, now) = (kept.Split('\n'), current.Split('\n'));
        var same = before.AsSpan().CommonPrefixLength(now);
        Assert.True(
            same == before.Length && same == now.Length,
            $"""
            {parameters} would not deploy what {committed} says, from line {same + 1} on:
            - {before.ElementAtOrDefault(same)?.Trim()}
            + {now.ElementAtOrDefault(same)?.Trim()}
            To accept the change, run OCR_ACCEPT_SNAPSHOTS=1 dotnet test --project tests/Infra and review the diff.
            """);
    }

    [Fact]
    public void SnapshotsAndParametersFiles_ExistInPairs() => Assert.Equal(
        BicepTool.Files("*.bicepparam").Select(file => Path.ChangeExtension(file, ".snapshot.json")),
        BicepTool.Files("*.snapshot.json"));
}
