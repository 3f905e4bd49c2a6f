using System.Globalization;
using OriginCloudRegions.Integration.Hostile.Grammar;
using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>
/// Some 28,000 generated requests: never a 5xx, never an answer without its envelope, never another answer than the table of
/// errors has, never a row changed by a request that was refused. The seed is printed; OCR_HOSTILE_SEED repeats a run, and
/// OCR_HOSTILE_TIMES makes it so many times as long.
/// </summary>
public sealed class HostileTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    private const int CallerCount = 4;

    private static readonly int Seed = Setting(HostileRun.Variable) ?? Random.Shared.Next(1_000_000) * CallerCount;
    private static readonly int Times = Setting("OCR_HOSTILE_TIMES") ?? 1;

    [Fact]
    public async Task Requests_That_Are_Http()
    {
        var runs = await RunAsync(app.Api.Address, run => run.AskAsync(5_000 * Times, request => true));

        // Or the grammar has become tame.
        Assert.Empty(Expected.All.Except(runs.SelectMany(run => run.Met)));
    }

    [Fact]
    public Task Requests_That_Are_Http_Through_The_Host() =>
        RunAsync(app.ThroughHost.Address, run => run.AskAsync(500 * Times, request => request.PassesHost));

    [Fact]
    public Task Bytes_That_Are_Hardly_Http_Any_More() =>
        RunAsync(app.Api.Address, run => run.BreakAsync(1_500 * Times));

    private async Task<HostileRun[]> RunAsync(Uri server, Func<HostileRun, Task> work)
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
