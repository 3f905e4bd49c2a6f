using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr restore</c>, into storage that has changed since the backup.</summary>
public sealed class RestoreTests(TableStorage storage) : IDisposable
{
    private readonly BackupRun run = new(storage);

    private Tables Tables => run.Tables;

    [Fact]
    public async Task Restore_IntoEmptyAccount_RestoresEveryZone()
    {
        await FillAsync(("one", 1), ("chunk", 99), ("chunks", 250));
        await run.BackupAsync();
        var before = await StateAsync("one", "chunk", "chunks");
        await Tables.DestroyAsync();

        var done = await run.RestoreAsync(0);

        Assert.Equal(before, await StateAsync("one", "chunk", "chunks"));
        Assert.Equal("Restored 3 zones: 350 mappings added, 0 replaced, 0 deleted, 0 unchanged; 0 zones left.", done.Errors[^1]);
        Assert.Empty(done.Output);
    }

    [Fact]
    public async Task BackupPage_ShowsTheRealOutput()
    {
        const string Zone = "023e105f4ecef8ad9ca31a8372d0c353";
        await FillAsync((Zone, 240), ("one", 1), ("full", 3_499));
        var credentials = new StoredCredentials(Tables);
        await credentials.TokenAsync();
        await credentials.TokenAsync();
        var page = ConsoleBlock.Of("docs/backup.md").First();

        var backup = await OfPageAsync(page.Commands[0]);
        await Tables.DestroyAsync(Zone);
        await Tables.FillAsync(Zone, 228);
        foreach (var changed in Enumerable.Range(0, 3))
        {
            await Tables.PlantMappingAsync(Zone, $"10.0.0.{changed}", "gcp", "us-central1");
        }

        Assert.Equal(page.Output, [backup, await OfPageAsync(page.Commands[1]), await OfPageAsync(page.Commands[2])]);

        async Task<string> OfPageAsync(string command)
        {
            var arguments = command.Split(" -- ")[1].Replace("2026-03-01.backup", run.File).Replace(" --local", "").Split(' ');
            return (await ToolRun.OcrAsync(Tables, 0, arguments)).Errors[^1];
        }
    }

    [Fact]
    public async Task Restore_IntoUnchangedZone_WritesNothing()
    {
        await FillAsync(("zone", 120));
        await run.BackupAsync();
        var before = (await Tables.PartitionAsync("zone")).Values.Select(row => row.ETag);

        var done = await run.RestoreAsync(0, "--exact");

        Assert.Equal(before, (await Tables.PartitionAsync("zone")).Values.Select(row => row.ETag));
        Assert.Equal("Restored 1 zone: 0 mappings added, 0 replaced, 0 deleted, 120 unchanged; 0 zones left.", done.Errors[^1]);
    }

    [Theory]
    [InlineData(false, "1 mapping added, 1 replaced, 0 deleted, 118 unchanged")]
    [InlineData(true, "1 mapping added, 1 replaced, 130 deleted, 118 unchanged")]
    public async Task Restore_IntoChangedZone_WritesOnlyDifferences(bool isExact, string sum)
    {
        await FillAsync(("zone", 120));
        await run.BackupAsync();
        var before = await Tables.MappingsAsync("zone");
        await Tables.DeleteAsync("zone", "10.0.0.7", leaving: 119);
        await Tables.PlantMappingAsync("zone", "10.0.0.8", "gcp", "us-central1");
        await PlantNewerAsync("zone", 130, counter: 249);

        var done = await run.RestoreAsync(0, isExact ? ["--exact"] : []);

        var after = await Tables.MappingsAsync("zone");
        Assert.Equal(isExact ? 120 : 250, after.Count);
        Assert.Equal(before, after.Where(row => before.ContainsKey(row.Key)));
        Assert.Contains(sum, done.Errors[^1], StringComparison.Ordinal);
        await Tables.AssertSoundAsync("zone");
    }

    [Fact]
    public async Task Restore_OfNamedZone_DoesNotWriteToOtherZones()
    {
        await FillAsync(("wanted", 3), ("other", 3));
        await run.BackupAsync();
        await Tables.DestroyAsync("wanted");
        await Tables.DestroyAsync("other");

        await run.RestoreAsync(0, "--zone", "wanted");

        Assert.Equal((3, 0), ((await Tables.RowsAsync("wanted")).Count, (await Tables.RowsAsync("other")).Count));
        var refused = await run.RestoreAsync(ExitCode.Failed, "--zone", "other", "--zone", "unknown");
        Assert.Equal(["The backup has no mappings of zone unknown."], refused.Errors);
        Assert.Empty(await Tables.RowsAsync("other"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(99)]
    public async Task Restore_IntoZoneWithWrongCounter_CorrectsTheCounter(int? planted)
    {
        await FillAsync(("zone", 5));
        await run.BackupAsync();
        await Tables.RemoveAsync("zone", "10.0.0.0");
        await (planted is { } count ? Tables.PlantCounterAsync("zone", count) : Tables.RemoveAsync("zone", "!quota"));

        await run.RestoreAsync(0);

        Assert.Equal(5, await Tables.CounterAsync("zone"));
        await Tables.AssertSoundAsync("zone");
    }

    [Fact]
    public async Task Restore_OfZoneOverTheQuota_SkipsThatZoneAndRestoresOthers()
    {
        await FillAsync(("full", 5), ("other", 5));
        await run.BackupAsync();
        await Tables.DestroyAsync("full");
        await Tables.DestroyAsync("other");
        await PlantNewerAsync("full", 4, counter: 4);

        var done = await run.RestoreAsync(ExitCode.Partly, "--mappings-per-zone", "8");

        Assert.EndsWith("not restored: it would have 9 mappings, more than 8", done.Output[^1], StringComparison.Ordinal);
        Assert.Equal((4, 5), ((await Tables.RowsAsync("full")).Count, (await Tables.RowsAsync("other")).Count));
        await run.RestoreAsync(0, "--mappings-per-zone", "8", "--exact");
        Assert.Equal(5, (await Tables.RowsAsync("full")).Count);
        await Tables.AssertSoundAsync("full");
    }

    [Fact]
    public async Task Restore_OfTruncatedFile_WritesNothing()
    {
        await FillAsync(("zone", 300));
        await run.BackupAsync();
        await Tables.DestroyAsync("zone");
        var lines = await File.ReadAllLinesAsync(run.File, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(run.File, lines[..^1], TestContext.Current.CancellationToken);

        var refused = await run.RestoreAsync(ExitCode.Failed);

        Assert.Equal([$"{run.File} is truncated: it ends at line 301, without the last line of a backup."], refused.Errors);
        Assert.Empty(await Tables.PartitionAsync("zone"));
    }

    [Theory]
    [InlineData(0, ExitCode.Failed)]
    [InlineData(1, ExitCode.Partly)]
    public async Task Restore_WhenStorageRefusesATransaction_ReportsWhetherPartOfTheWorkIsDone(int transactions, int exitCode)
    {
        await FillAsync(("zone", 250));
        await run.BackupAsync();
        await Tables.DestroyAsync("zone");
        await using var gateway = await Gateway.StartAsync(run.StorageAddress);
        var left = transactions;
        gateway.OnWrite = async context => context.Request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal)
            && Interlocked.Decrement(ref left) < 0
            && await Gateway.AnswerAsync(context, 400, """{"odata.error":{"code":"InvalidInput","message":{"lang":"en","value":"bad"}}}""");

        var refused = await run.ThroughAsync(gateway.Address, exitCode, "restore");

        Assert.StartsWith("Table Storage refused a request (400 InvalidInput).", refused.Errors[^1], StringComparison.Ordinal);
        Assert.Equal(
            transactions > 0,
            refused.Errors[^1].EndsWith("Part of the work is done: run the command again.", StringComparison.Ordinal));
        Assert.Equal(transactions * 99, (await Tables.RowsAsync("zone")).Count);
    }

    [Fact]
    public async Task Restore_OfRevokedCredential_AddsTheCredentialOnlyWithCredentialsOption()
    {
        var credentials = new StoredCredentials(Tables);
        var (kept, revoked) = (await credentials.TokenAsync(), await credentials.TokenAsync());
        await run.BackupAsync();
        await credentials.RevokeAsync(revoked);

        var without = await run.RestoreAsync(0);

        Assert.Equal($"Not in storage: token {Id(revoked)} \"test\": edit, all zones, no expiry.", Assert.Single(without.Output));
        Assert.StartsWith("Left out 1 credential that", without.Errors[0], StringComparison.Ordinal);
        Assert.Equal("kept", await StoredAsync((kept, "kept"), (revoked, "revoked")));
        await run.RestoreAsync(ExitCode.Usage, "--credentials", "--zone", "zone");
        await run.RestoreAsync(0, "--credentials", "--dry-run");
        Assert.Equal("kept", await StoredAsync((kept, "kept"), (revoked, "revoked")));

        var with = await run.RestoreAsync(0, "--credentials");

        Assert.Equal($"Added: token {Id(revoked)} \"test\": edit, all zones, no expiry.", Assert.Single(with.Output));
        Assert.Equal("kept revoked", await StoredAsync((kept, "kept"), (revoked, "revoked")));
        Assert.Empty((await run.RestoreAsync(0, "--credentials")).Output);
    }

    [Fact]
    public async Task Restore_AsDryRun_WritesNothing()
    {
        await FillAsync(("zone", 5));
        await run.BackupAsync();
        await Tables.PlantMappingAsync("zone", "198.51.100.1");
        await Tables.RemoveAsync("zone", "10.0.0.0");
        await Tables.RemoveAsync("zone", "!quota");
        var before = await Tables.PartitionAsync("zone");

        var done = await run.RestoreAsync(0, "--exact", "--dry-run");

        Assert.Equal(
            "Nothing was written. To restore 1 zone: 1 mapping added, 0 replaced, 1 deleted, 4 unchanged; 0 zones left.",
            done.Errors[^1]);
        Assert.Equal(before.Values.Select(row => row.ETag), (await Tables.PartitionAsync("zone")).Values.Select(row => row.ETag));
    }

    public void Dispose() => run.Dispose();

    private static string Id(string token) => CredentialId.OfToken(token).Hash[..12];

    private async Task<string> StoredAsync(params (string Token, string Name)[] tokens)
    {
        var ids = await new TableCredentialStore(new TableService(Tables.Options))
            .ListAsync(TestContext.Current.CancellationToken)
            .Select(credential => credential.Id)
            .ToHashSetAsync(cancellationToken: TestContext.Current.CancellationToken);
        return string.Join(' ', tokens.Where(one => ids.Contains(CredentialId.OfToken(one.Token))).Select(one => one.Name));
    }

    private async Task FillAsync(params (string Zone, int Count)[] zones)
    {
        foreach (var (zone, count) in zones)
        {
            await Tables.FillAsync(zone, count);
        }
    }

    private async Task PlantNewerAsync(string zone, int count, int counter)
    {
        foreach (var newer in Enumerable.Range(0, count))
        {
            await Tables.PlantMappingAsync(zone, $"198.51.100.{newer}");
        }

        await Tables.PlantCounterAsync(zone, counter);
    }

    private async Task<string> StateAsync(params string[] zones)
    {
        var text = new StringBuilder();
        foreach (var zone in zones)
        {
            text.AppendLine(null, $"{zone}: {await Tables.CounterAsync(zone)}").AppendJoin('\n', await Tables.MappingsAsync(zone));
        }

        return text.ToString();
    }
}
