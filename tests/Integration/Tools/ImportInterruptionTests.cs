using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings import</c> that is killed, interrupted or made to wait.</summary>
public sealed class ImportInterruptionTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private const int Kills = 20;
    private const int Lines = 1_000;

    private readonly TemporaryFolder folder = new();
    private readonly string zone = Api.NewZone();

    /// <summary>Each round starts from the mappings of the last round, so that it creates, replaces and deletes.</summary>
    [Fact]
    public async Task Import_KilledAtRandomMoment_AndRepeated_EndsWithFile()
    {
        for (var round = 0; round < Kills; round++)
        {
            var lines = MappingFiles.Lines(Lines + 300, shift: round).Skip(round % 2 * 300).Take(Lines).ToArray();
            await File.WriteAllTextAsync(folder.File("zone.csv"), MappingFiles.Csv(lines), TestContext.Current.CancellationToken);
            await using var gateway = await Gateway.StartAsync(app.Host.Address);
            var ocr = new Ocr(gateway.Address, app.Token, zone, folder.Path);

            await KillAsync(ocr, gateway);
            await ocr.RunAsync(0, "mappings import zone.csv --prune --yes");

            Assert.Equal(
                MappingFiles.Csv(lines.OrderBy(line => line.Split(',')[0], StringComparer.Ordinal)),
                await ocr.OutputAsync("mappings export"));
            Assert.Equal(Lines, await app.Tables.CounterAsync(zone));
            var writes = gateway.Writes.Count();
            var again = await ocr.RunAsync(0, "mappings import zone.csv --prune --yes");
            Assert.Equal(["No change: 1,000 unchanged."], again.Errors);
            Assert.Equal(writes, gateway.Writes.Count());
        }
    }

    [Fact]
    public async Task Import_OnCtrlC_Exits130AndReportsProgress()
    {
        await using var gateway = await Gateway.StartAsync(app.Host.Address);
        var held = new TaskCompletionSource();
        gateway.OnWrite = async context =>
        {
            held.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        await using var run = new Ocr(gateway.Address, app.Token, zone).Start("mappings import -");
        await run.WriteInputAsync(MappingFiles.Csv(200));
        await held.Task.WaitAsync(TestContext.Current.CancellationToken);

        await Command.RunAsync("kill", ["-INT", $"{run.Id}"], folder.Path);

        Assert.Equal(130, await run.ExitAsync());
        Assert.Equal(["0 of 200 changes are made. The same command completes the work.", "Interrupted."], run.Errors);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Import_OfBusyService_WaitsAsAsked(int status)
    {
        await using var gateway = await Gateway.StartAsync(app.Host.Address);
        gateway.OnWrite = Gateway.BusyFor(12, status);

        var run = await new Ocr(gateway.Address, app.Token, zone).RunAsync(0, "mappings import -", MappingFiles.Csv(200));

        Assert.Contains($"The service is busy ({status}): waiting 0 s as it asks.", run.Errors);
        Assert.Equal(200, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Import_OfServiceBusyForReads_WaitsAsAsked()
    {
        await using var gateway = await Gateway.StartAsync(app.Host.Address);
        gateway.OnRead = Gateway.BusyFor(6);

        var run = await new Ocr(gateway.Address, app.Token, zone).RunAsync(0, "mappings import -", MappingFiles.Csv(1));

        Assert.Equal("The service is busy (503): waiting 0 s as it asks.", run.Errors[0]);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Import_WhenServiceIsLost_Exits3WithPartDone()
    {
        await using var gateway = await Gateway.StartAsync(app.Host.Address);
        var taken = 0;
        gateway.OnWrite = context =>
        {
            if (Interlocked.Increment(ref taken) <= 2)
            {
                return Task.FromResult(false);
            }

            context.Abort();
            return Task.FromResult(true);
        };

        var run = await new Ocr(gateway.Address, app.Token, zone).RunAsync(3, "mappings import -", MappingFiles.Csv(1_000));

        Assert.Contains("Stopped at lines", run.Errors[^2], StringComparison.Ordinal);
        Assert.Contains("200 of 1,000 changes are made", run.Errors[^1], StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Kills an import at one of its first 9 writes: before the app receives it, after, or while its answer is on the way.</summary>
    private static async Task KillAsync(Ocr ocr, Gateway gateway)
    {
        var (at, place, seen) = (Random.Shared.Next(1, 10), Random.Shared.Next(3), 0);
        await using var run = ocr.Start("mappings import zone.csv --prune --yes");
        gateway.OnWrite = async _ =>
        {
            if (Interlocked.Increment(ref seen) == at && place == 0)
            {
                await run.KillAsync();
            }

            return false;
        };
        gateway.AfterWrite = () => Volatile.Read(ref seen) < at || place == 0 ? Task.CompletedTask
            : place == 1 ? run.KillAsync()
            : Task.FromResult(run.KillAsync());
        Assert.Equal(137, await run.ExitAsync());
        (gateway.OnWrite, gateway.AfterWrite) = (_ => Task.FromResult(false), () => Task.CompletedTask);
    }
}
