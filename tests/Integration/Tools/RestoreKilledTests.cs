namespace OriginCloudRegions.Integration.Tools;

public sealed class RestoreKilledTests(TableStorage storage) : IDisposable
{
    private const string Zone = "zone";
    private const int Mappings = 3500;
    private const int Kills = 20;

    private readonly BackupRun run = new(storage);

    private Tables Tables => run.Tables;

    [Fact]
    public async Task Restore_KilledAtLeast15TimesAndRepeated_MakesTheZoneEqualToTheBackup()
    {
        await Tables.FillAsync(Zone, Mappings);
        await run.BackupAsync();
        var before = await Tables.MappingsAsync(Zone);
        await Tables.DestroyAsync();
        var killed = 0;
        foreach (var kill in Enumerable.Range(0, Kills))
        {
            // Each run continues the previous run, so each kill waits for more mappings than the kill before.
            killed += await KillAsync((kill * Mappings / (Kills + 2)) + Random.Shared.Next(Mappings / Kills)) ? 1 : 0;
            await Tables.AssertSoundAsync(Zone);
        }

        var done = await run.RestoreAsync(0);

        Assert.Equal(before, await Tables.MappingsAsync(Zone));
        await Tables.AssertSoundAsync(Zone);
        Assert.True(killed >= Kills * 3 / 4, $"Only {killed} of {Kills} runs were killed before their end.");
        Assert.Contains("Restored 1 zone:", done.Errors[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 unchanged", done.Errors[^1], StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    /// <returns>Whether the restore was killed before its end.</returns>
    private async Task<bool> KillAsync(int mappings)
    {
        await using var restore = run.Start("restore");
        while (!restore.Exited.IsCompleted && (await Tables.CounterAsync(Zone) ?? 0) < mappings)
        {
            await Task.Yield();
        }

        await restore.KillAsync();
        return await restore.ExitAsync() != 0;
    }
}
