using System.Globalization;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>
/// Several callers with generated requests. OCR_HOSTILE_SEED repeats a run with the printed seed, and OCR_HOSTILE_TIMES
/// multiplies its length.
/// </summary>
internal static class HostileRuns
{
    private const int CallerCount = 4;

    private static readonly int Seed = Setting(HostileRun.Variable) ?? Random.Shared.Next(1_000_000) * CallerCount;

    public static int Times { get; } = Setting("OCR_HOSTILE_TIMES") ?? 1;

    public static async Task<HostileRun[]> AllAsync(
        RunningApp app, Uri server, ITestOutputHelper output, Func<HostileRun, Task> work)
    {
        output.WriteLine($"{HostileRun.Variable}={Seed}");
        var process = app.Host.ProcessId;
        var before = await app.Tables.ZonesAsync();
        var runs = await Task.WhenAll(
            Enumerable.Range(0, CallerCount).Select(caller => HostileRun.CreateAsync(app, server, Seed + caller)));

        await Task.WhenAll(runs.Select(work));

        Assert.Empty((await app.Tables.ZonesAsync()).Except(before).Except(runs.Select(run => run.Zone)));
        Assert.Equal(process, app.Host.ProcessId);
        Assert.DoesNotContain("fail: ", app.Log, StringComparison.Ordinal);
        return runs;
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
