using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Restore;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>The drill: back up, destroy, restore, compare, while callers use the service.</summary>
public sealed class RestoreDuringWritesTests(RestoreDuringWritesTests.ModestApp app) : IClassFixture<RestoreDuringWritesTests.ModestApp>
{
    private const int Quota = 150;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Restore_DuringWritesToAnotherZone_RestoresTheZone()
    {
        using var run = new BackupRun(app.Tables);
        await PutAllAsync(120);
        var before = await ListAsync();
        var elsewhere = Api.NewZone();
        using var over = new CancellationTokenSource();
        Task[] traffic =
        [
            app.Api.CreateAndDeleteAsync(elsewhere, "192.0.2.1", over.Token),
            app.Api.CreateAndDeleteAsync(elsewhere, "192.0.2.2", over.Token),
        ];

        await run.BackupAsync();
        var addresses = before.Select(mapping => mapping.GetProperty("origin_ip").GetString()!).ToList();
        foreach (var chunk in addresses.Chunk(100))
        {
            Assert.Equal(200, (await app.Api.BatchAsync(HttpMethod.Delete, zone, JsonSerializer.Serialize(chunk))).Status);
        }

        Assert.Equal(404, (await app.Api.GetAsync(zone, addresses[0])).Status);
        Assert.Empty(await ListAsync());
        await run.RestoreAsync(0, "--zone", zone);
        await over.CancelAsync();
        await Task.WhenAll(traffic);

        Assert.Equal(before.Select(mapping => mapping.GetRawText()), (await ListAsync()).Select(mapping => mapping.GetRawText()));
        await app.Tables.AssertSoundAsync(zone);
        await app.Tables.AssertSoundAsync(elsewhere);
    }

    [Fact]
    public async Task Restore_DuringWritesToTheRestoredZone_RestoresRowsAndKeepsCounterEqualToRows()
    {
        using var run = new BackupRun(app.Tables);
        await PutAllAsync(100);
        await run.BackupAsync();
        var before = await app.Tables.MappingsAsync(zone);
        await app.Tables.DestroyAsync(zone);
        using var over = new CancellationTokenSource();
        var contested = Tables.FilledAddress(50);
        Task[] traffic =
        [
            app.Api.CreateAndDeleteAsync(zone, "198.51.100.1", over.Token),
            app.Api.CreateAndDeleteAsync(zone, "198.51.100.2", over.Token),
            ReplaceAsync(contested, over.Token),
        ];

        await run.RestoreAsync(0, "--zone", zone, "--mappings-per-zone", $"{Quota}");
        await over.CancelAsync();
        await Task.WhenAll(traffic);

        var after = await app.Tables.MappingsAsync(zone);
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(before.Where(row => row.Key != contested), after.Where(row => row.Key != contested));
        await app.Tables.AssertSoundAsync(zone);
    }

    [Fact]
    public async Task Restore_DuringCreations_FillsTheZoneOnlyUpToTheQuota()
    {
        using var run = new BackupRun(app.Tables);
        await PutAllAsync(100);
        await run.BackupAsync();
        await app.Tables.DestroyAsync(zone);
        using var backup = BackupReader.Open(run.File);
        var service = new TableService(app.Tables.Options);
        var restore = new AccountRestore(
            service, backup, new RestoreOptions(Quota, IsExact: false, IsDryRun: false), new ProgressLines(TextWriter.Null, TimeProvider.System));
        var filling = Enumerable.Range(0, 3).Select(caller => FillUpAsync($"198.51.{caller}")).ToArray();

        var done = await restore.RestoreAsync([zone], TestContext.Current.CancellationToken);
        await Task.WhenAll(filling);

        Assert.Equal(done.Added < 100, done.Shortfalls.Count == 1);
        Assert.Equal(Quota, (await app.Tables.RowsAsync(zone)).Count);
        await app.Tables.AssertSoundAsync(zone);
    }

    private async Task PutAllAsync(int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Select(Tables.FilledAddress).Chunk(100))
        {
            var json = $"[{string.Join(',', chunk.Select(ip => Api.MappingJson(ip)))}]";
            Assert.Equal(200, (await app.Api.BatchAsync(HttpMethod.Put, zone, json)).Status);
        }
    }

    private async Task<List<JsonElement>> ListAsync()
    {
        var all = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            var found = (await app.Api.ListAsync(zone, $"?page={page}&per_page=100")).Result.EnumerateArray().ToList();
            all.AddRange(found);
            if (found.Count < 100)
            {
                return all;
            }
        }
    }

    private async Task ReplaceAsync(string ip, CancellationToken over)
    {
        for (var isWest = true; !over.IsCancellationRequested; isWest = !isWest)
        {
            Assert.Equal(200, (await app.Api.PutAsync(zone, ip, region: isWest ? "us-west-2" : "us-east-1")).Status);
        }
    }

    /// <summary>Creates mappings until the zone is full.</summary>
    private async Task FillUpAsync(string network)
    {
        for (var host = 0; ; host++)
        {
            var reply = await app.Api.PutAsync(zone, $"{network}.{host}");
            if (reply.Status == 403)
            {
                Assert.Equal(1164, reply.Code);
                return;
            }

            Assert.Equal(200, reply.Status);
        }
    }

    public sealed class ModestApp(TableStorage storage) : RunningApp(storage, new() { ["Quota__MappingsPerZone"] = $"{Quota}" });
}
