using System.Text.RegularExpressions;
using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr backup</c>, as an operator uses it.</summary>
public sealed class BackupTests(TableStorage storage) : IDisposable
{
    private readonly BackupRun run = new(storage);

    private Tables Tables => run.Tables;

    [Theory]
    [InlineData]
    [InlineData(3)]
    [InlineData(998, 1, 1)]
    [InlineData(999, 999)]
    [InlineData(500, 2300, 1, 700)]
    [InlineData(1, 1, 998, 2)]
    public async Task Backup_OfZonesOverSeveralPages_HoldsEachMappingOnce(params int[] sizes)
    {
        var zones = sizes.Select((_, index) => $"zone-{index}").ToArray();
        foreach (var (zone, size) in zones.Zip(sizes))
        {
            await Tables.FillAsync(zone, size);
        }

        var done = await run.BackupAsync();

        var parts = await ReadAsync();
        Assert.Equal(zones, parts.OfType<BackupPart.OfZone>().Select(zone => zone.Zone.Text));
        foreach (var part in parts.OfType<BackupPart.OfZone>())
        {
            Assert.Equal(await Tables.MappingsAsync(part.Zone.Text), part.Mappings.ToDictionary(one => one.Address.Text, Text));
        }

        Assert.Empty(done.Output);
        Assert.Matches($"^Backed up {sizes.Length} zones? with [0-9,]+ mappings?, and 0 credentials\\.$", done.Errors[^1]);
    }

    [Fact]
    public async Task Backup_OfCredentials_HoldsHashesAndNoSecret()
    {
        var credentials = new StoredCredentials(Tables);
        var token = await credentials.TokenAsync(ZoneScope.Of(["a", "b"]), Permission.Read, DateTimeOffset.UnixEpoch.AddYears(70));
        var key = await credentials.KeyAsync("user@example.com", ZoneScope.All, Permission.Edit);

        await run.BackupAsync();

        var found = (await ReadAsync()).OfType<BackupPart.OfCredential>().Select(part => part.Credential).ToList();
        Assert.Equal([CredentialId.OfToken(token), CredentialId.OfKey("user@example.com", key)], found.Select(credential => credential.Id));
        Assert.Equal((Permission.Read, "a,b", 2040), (found[0].Permission, found[0].Zones.ToString(), found[0].ExpiresOn!.Value.Year));
        Assert.Equal((Permission.Edit, "*", "user@example.com"), (found[1].Permission, found[1].Zones.ToString(), found[1].Email));
        var text = await File.ReadAllTextAsync(run.File, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        Assert.Contains("opens nothing by itself", text.Split('\n')[0], StringComparison.Ordinal);
        Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(run.File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite),
            "Others can read the backup.");
    }

    [Fact]
    public async Task Backup_OfInvalidRows_LeavesThemOutAndListsThem()
    {
        await Tables.FillAsync("zone", 2);
        await Tables.PlantMappingAsync("zone", "2001:DB8::1");
        await Tables.PlantAsync("zone", "192.0.2.1", ("Vendor", "aws"), ("Region", 7), ("ModifiedOn", DateTimeOffset.UnixEpoch));
        await Tables.PlantMappingAsync("no.zone", "192.0.2.1");

        var done = await run.BackupAsync(ExitCode.Partly);

        Assert.Equal(2, Assert.Single((await ReadAsync()).OfType<BackupPart.OfZone>()).Mappings.Count);
        Assert.Equal(
            [
                "ZONE ROW FOUND",
                "no.zone 192.0.2.1 left out: \"no.zone\" is not a zone id",
                "zone 192.0.2.1 left out: its region is missing or longer than 1000 characters",
                "zone 2001:DB8::1 left out: \"2001:DB8::1\" is not written as 2001:db8::1",
            ],
            done.Output.Select(line => Regex.Replace(line, " +", " ")));
    }

    [Fact]
    public async Task Backup_ToExistingFile_FailsAndKeepsTheFile()
    {
        await File.WriteAllTextAsync(run.File, "kept", TestContext.Current.CancellationToken);

        var refused = await run.BackupAsync(ExitCode.Failed);

        Assert.Equal([$"{run.File} exists: name a new file. A backup never replaces another."], refused.Errors);
        Assert.Equal("kept", await File.ReadAllTextAsync(run.File, TestContext.Current.CancellationToken));
        Assert.Equal(["zones.backup"], run.Files);
    }

    [Fact]
    public async Task Backup_WhenStorageIsUnreachable_LeavesNoFile()
    {
        var failed = await run.ThroughAsync(new Uri("http://127.0.0.1:9"), ExitCode.Unreachable, "backup");

        Assert.StartsWith("Table Storage is unreachable", failed.Errors[^1], StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public async Task Backup_ToMissingFolder_FailsAndNamesThePath()
    {
        var failed = await ToolRun.OcrAsync(Tables, ExitCode.Failed, "backup", Path.Combine(run.File, "below"));

        Assert.Contains("below", Assert.Single(failed.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_WhenKilled_LeavesOnlyAPartialFile()
    {
        await Tables.FillAsync("zone", 3500);
        await using var backup = run.Start("backup");
        while (run.Files.Count == 0 && !backup.Exited.IsCompleted)
        {
            await Task.Yield();
        }

        await backup.KillAsync();

        Assert.Equal(137, await backup.ExitAsync());
        Assert.EndsWith(".partial", Assert.Single(run.Files), StringComparison.Ordinal);
        await run.BackupAsync();
    }

    public void Dispose() => run.Dispose();

    private static string Text(OriginMapping mapping) => $"{mapping.Vendor} {mapping.Region} {mapping.ModifiedOn:O}";

    private async Task<List<BackupPart>> ReadAsync()
    {
        using var reader = BackupReader.Open(run.File);
        return await reader.ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
