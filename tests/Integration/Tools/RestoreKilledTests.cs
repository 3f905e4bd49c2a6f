using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>A restore that is killed again and again.</summary>
public sealed class RestoreKilledTests : IDisposable
{
    private const string Zone = "zone";
    private const int Mappings = 3500;
    private const int Kills = 20;

    private readonly Tables tables;
    private readonly BackupRun run;

    public RestoreKilledTests(TableStorage storage)
    {
        tables = new Tables(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
        run = new BackupRun(tables);
    }

    [Fact]
    public async Task Restore_KilledTwentyTimes_EndsRight()
    {
        await tables.FillAsync(Zone, Mappings);
        await run.BackupAsync();
        var before = await tables.MappingsAsync(Zone);
        await tables.DestroyAsync();
        var killed = 0;
        foreach (var kill in Enumerable.Range(0, Kills))
        {
            // Each run goes on where the one before was killed, so a later moment is one with more rows.
            killed += await KillAsync((kill * Mappings / (Kills + 2)) + Random.Shared.Next(Mappings / Kills)) ? 1 : 0;
            await tables.AssertSoundAsync(Zone);
        }

        var done = await run.RestoreAsync(0);

        Assert.Equal(before, await tables.MappingsAsync(Zone));
        await tables.AssertSoundAsync(Zone);
        Assert.True(killed >= Kills * 3 / 4, $"Only {killed} of {Kills} runs were killed before their end.");
        Assert.Contains("Restored 1 zone:", done.Errors[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 unchanged", done.Errors[^1], StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    /// <returns>Whether the restore was killed before its end.</returns>
    private async Task<bool> KillAsync(int mappings)
    {
        await using var restore = run.Start("restore");
        while (!restore.Exited.IsCompleted && (await tables.CounterAsync(Zone) ?? 0) < mappings)
        {
            await Task.Yield();
        }

        await restore.KillAsync();
        return await restore.ExitAsync() != 0;
    }
}
