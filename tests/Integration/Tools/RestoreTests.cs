using System.Text;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr restore</c>, into storage that has changed since the backup.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly Tables tables;
    private readonly BackupRun run;

    public RestoreTests(TableStorage storage)
    {
        tables = new Tables(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
        run = new BackupRun(tables);
    }

    [Fact]
    public async Task Restore_IntoEmptyAccount_BringsBackEveryZone()
    {
        await FillAsync(("one", 1), ("chunk", 99), ("chunks", 250));
        await run.BackupAsync();
        var before = await StateAsync("one", "chunk", "chunks");
        await tables.DestroyAsync("one");
        await tables.DestroyAsync("chunk");
        await tables.DestroyAsync("chunks");

        var done = await run.RestoreAsync(0);

        Assert.Equal(before, await StateAsync("one", "chunk", "chunks"));
        Assert.Equal("Restored 3 zones: 350 mappings added, 0 replaced, 0 deleted, 0 unchanged; 0 zones left.", done.Errors[^1]);
        Assert.Empty(done.Output);
    }

    [Fact]
    public async Task Restore_Repeated_WritesNothing()
    {
        await FillAsync(("zone", 120));
        await run.BackupAsync();
        var before = (await tables.PartitionAsync("zone")).Values.Select(row => row.ETag);

        var done = await run.RestoreAsync(0, "--exact");

        Assert.Equal(before, (await tables.PartitionAsync("zone")).Values.Select(row => row.ETag));
        Assert.Equal("Restored 1 zone: 0 mappings added, 0 replaced, 0 deleted, 120 unchanged; 0 zones left.", done.Errors[^1]);
    }

    [Theory]
    [InlineData(false, "1 mapping added, 1 replaced, 0 deleted, 118 unchanged")]
    [InlineData(true, "1 mapping added, 1 replaced, 130 deleted, 118 unchanged")]
    public async Task Restore_IntoChangedZone_WritesWhatDiffers(bool isExact, string sum)
    {
        await FillAsync(("zone", 120));
        await run.BackupAsync();
        var before = await tables.MappingsAsync("zone");
        await tables.DeleteAsync("zone", "10.0.0.7", leaving: 119);
        await tables.PlantMappingAsync("zone", "10.0.0.8", "gcp", "us-central1");
        foreach (var newer in Enumerable.Range(0, 130))
        {
            await tables.PlantMappingAsync("zone", $"198.51.100.{newer}");
        }

        await tables.PlantCounterAsync("zone", 249);

        var done = await run.RestoreAsync(0, isExact ? ["--exact"] : []);

        var after = await tables.MappingsAsync("zone");
        Assert.Equal(isExact ? 120 : 250, after.Count);
        Assert.Equal(before, after.Where(row => before.ContainsKey(row.Key)));
        Assert.Contains(sum, done.Errors[^1], StringComparison.Ordinal);
        await tables.AssertSoundAsync("zone");
    }

    [Fact]
    public async Task Restore_OfNamedZone_LeavesTheOthersAlone()
    {
        await FillAsync(("wanted", 3), ("other", 3));
        await run.BackupAsync();
        await tables.DestroyAsync("wanted");
        await tables.DestroyAsync("other");

        await run.RestoreAsync(0, "--zone", "wanted");

        Assert.Equal((3, 0), ((await tables.RowsAsync("wanted")).Count, (await tables.RowsAsync("other")).Count));
        var refused = await run.RestoreAsync(ExitCode.Failed, "--zone", "other", "--zone", "unknown");
        Assert.Equal(["The backup has no mappings of zone unknown."], refused.Errors);
        Assert.Empty(await tables.RowsAsync("other"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(99)]
    public async Task Restore_IntoZoneWithWrongCounter_SetsItRight(int? planted)
    {
        await FillAsync(("zone", 5));
        await run.BackupAsync();
        await tables.RemoveAsync("zone", "10.0.0.0");
        await (planted is { } count ? tables.PlantCounterAsync("zone", count) : tables.RemoveAsync("zone", "!quota"));

        await run.RestoreAsync(0);

        Assert.Equal(5, await tables.CounterAsync("zone"));
        await tables.AssertSoundAsync("zone");
    }

    [Fact]
    public async Task Restore_BeyondTheQuota_LeavesThatZoneAndRestoresTheOthers()
    {
        await FillAsync(("full", 5), ("other", 5));
        await run.BackupAsync();
        await tables.DestroyAsync("full");
        await tables.DestroyAsync("other");
        foreach (var newer in Enumerable.Range(0, 4))
        {
            await tables.PlantMappingAsync("full", $"198.51.100.{newer}");
        }

        await tables.PlantCounterAsync("full", 4);

        var done = await run.RestoreAsync(ExitCode.Partly, "--mappings-per-zone", "8");

        Assert.EndsWith("not restored: it would have 9 mappings, more than 8", done.Output[^1], StringComparison.Ordinal);
        Assert.Equal((4, 5), ((await tables.RowsAsync("full")).Count, (await tables.RowsAsync("other")).Count));
        await run.RestoreAsync(0, "--mappings-per-zone", "8", "--exact");
        Assert.Equal(5, (await tables.RowsAsync("full")).Count);
        await tables.AssertSoundAsync("full");
    }

    [Fact]
    public async Task Restore_OfTruncatedFile_WritesNothing()
    {
        await FillAsync(("zone", 300));
        await run.BackupAsync();
        await tables.DestroyAsync("zone");
        var lines = await File.ReadAllLinesAsync(run.File, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(run.File, lines[..^1], TestContext.Current.CancellationToken);

        var refused = await run.RestoreAsync(ExitCode.Failed);

        Assert.Equal([$"{run.File} is truncated: it ends at line 301, without the last line of a backup."], refused.Errors);
        Assert.Empty(await tables.PartitionAsync("zone"));
    }

    [Fact]
    public async Task Restore_IntoUnreachableStorage_SaysSo()
    {
        await FillAsync(("zone", 1));
        await run.BackupAsync();

        var failed = await run.WithoutStorageAsync(ExitCode.Unreachable, "restore");

        Assert.StartsWith("Table Storage is unreachable", failed.Errors[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, ExitCode.Failed)]
    [InlineData(1, ExitCode.Partly)]
    public async Task Restore_RefusedByStorage_TellsWhetherPartIsDone(int transactions, int exitCode)
    {
        await FillAsync(("zone", 250));
        await run.BackupAsync();
        await tables.DestroyAsync("zone");
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
        Assert.Equal(transactions * 99, (await tables.RowsAsync("zone")).Count);
    }

    [Fact]
    public async Task Restore_WithoutOption_LeavesRevokedCredentialsOut()
    {
        var credentials = new StoredCredentials(tables);
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
        await tables.PlantMappingAsync("zone", "198.51.100.1");
        await tables.RemoveAsync("zone", "10.0.0.0");
        await tables.RemoveAsync("zone", "!quota");
        var before = await tables.PartitionAsync("zone");

        var done = await run.RestoreAsync(0, "--exact", "--dry-run");

        Assert.Equal(
            "Nothing was written. To restore 1 zone: 1 mapping added, 0 replaced, 1 deleted, 4 unchanged; 0 zones left.",
            done.Errors[^1]);
        Assert.Equal(before.Values.Select(row => row.ETag), (await tables.PartitionAsync("zone")).Values.Select(row => row.ETag));
    }

    public void Dispose() => run.Dispose();

    private static string Id(string token) => CredentialId.OfToken(token).Hash[..12];

    /// <summary>Returns the names of the tokens that storage has.</summary>
    private async Task<string> StoredAsync(params (string Token, string Name)[] tokens)
    {
        var ids = await new TableCredentialStore(new TableService(tables.Options))
            .ListAsync(TestContext.Current.CancellationToken)
            .Select(credential => credential.Id)
            .ToHashSetAsync(cancellationToken: TestContext.Current.CancellationToken);
        return string.Join(' ', tokens.Where(one => ids.Contains(CredentialId.OfToken(one.Token))).Select(one => one.Name));
    }

    private async Task FillAsync(params (string Zone, int Count)[] zones)
    {
        foreach (var (zone, count) in zones)
        {
            await tables.FillAsync(zone, count);
        }
    }

    /// <summary>Returns the mappings and the counters of zones as text.</summary>
    private async Task<string> StateAsync(params string[] zones)
    {
        var text = new StringBuilder();
        foreach (var zone in zones)
        {
            text.AppendLine(null, $"{zone}: {await tables.CounterAsync(zone)}").AppendJoin('\n', await tables.MappingsAsync(zone));
        }

        return text.ToString();
    }
}
