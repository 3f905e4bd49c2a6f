using Microsoft.AspNetCore.Http;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings import</c> that is killed, interrupted, refused or made to wait.</summary>
public sealed class ImportInterruptionTests(RunningApp app) : OcrTests(app), IClassFixture<RunningApp>
{
    private const int Kills = 20;
    private const int Lines = 1_000;

    /// <summary>Each round starts from the mappings of the last round: it creates, replaces and deletes.</summary>
    [Fact]
    public async Task Import_KilledAndRepeated_MakesTheZoneEqualToTheFile()
    {
        for (var round = 0; round < Kills; round++)
        {
            var lines = MappingFiles.Lines(Lines + 300, shift: round).Skip(round % 2 * 300).Take(Lines).ToArray();
            Write("zone.csv", MappingFiles.Csv(lines));
            await using var gateway = await StartGatewayAsync();
            var ocr = Through(gateway);

            await KillAsync(ocr, gateway);
            await ocr.RunAsync(0, "mappings import zone.csv --prune --yes");

            Assert.Equal(
                MappingFiles.Csv(lines.OrderBy(line => line.Split(',')[0], StringComparer.Ordinal)),
                await ocr.OutputAsync("mappings export"));
            Assert.Equal(Lines, await App.Tables.CounterAsync(Zone));
            var writes = gateway.Writes.Count();
            var again = await ocr.RunAsync(0, "mappings import zone.csv --prune --yes");
            Assert.Equal(["No change: 1,000 unchanged."], again.Errors);
            Assert.Equal(writes, gateway.Writes.Count());
        }
    }

    [Fact]
    public async Task Import_OnCtrlC_Exits130AndReportsProgress()
    {
        await using var gateway = await StartGatewayAsync();
        var held = new TaskCompletionSource();
        gateway.OnWrite = async context =>
        {
            held.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        await using var run = Through(gateway).Start("mappings import -");
        await run.WriteInputAsync(MappingFiles.Csv(200));
        await held.Task.WaitAsync(Stop);

        await Command.RunAsync("kill", ["-INT", $"{run.Id}"], Folder.Path);

        Assert.Equal(130, await run.ExitAsync());
        Assert.Equal(["0 of 200 changes are made. The same command completes the work.", "Interrupted."], run.Errors);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(503, false)]
    public async Task Import_WhenServiceIsBusy_ReportsTheWaitAndCompletes(int status, bool isForWrites)
    {
        await using var gateway = await StartGatewayAsync();
        gateway.OnWrite = Gateway.BusyFor(isForWrites ? 12 : 0, status);
        gateway.OnRead = Gateway.BusyFor(isForWrites ? 0 : 6, status);

        var run = await Through(gateway).RunAsync(0, "mappings import -", MappingFiles.Csv(200));

        Assert.Contains($"The service is busy ({status}): waiting 0 s as it asks.", run.Errors);
        Assert.Equal(200, await App.Tables.CounterAsync(Zone));
    }

    [Fact]
    public async Task Import_WhenConnectionBreaks_Exits3AndReportsThePartDone()
    {
        await using var gateway = await StartGatewayAsync();
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

        var run = await Through(gateway).RunAsync(3, "mappings import -", MappingFiles.Csv(1_000));

        Assert.Contains("Stopped at lines", run.Errors[^2], StringComparison.Ordinal);
        Assert.Contains("200 of 1,000 changes are made", run.Errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenServiceRefusesAMapping_StopsAndNamesItsLine()
    {
        await using var gateway = await StartGatewayAsync();
        gateway.OnWrite = RefuseFirstAsync;

        var run = await Through(gateway).RunAsync(1, "mappings import -", MappingFiles.Csv(1_000));

        var refusals = run.Errors.Where(line => line.StartsWith("Refused at ", StringComparison.Ordinal)).ToArray();
        Assert.Equal("Refused at line 2: 10.0.0.0: Region retired", refusals[0]);
        Assert.Equal(refusals.OrderBy(LineOf), refusals);
        Assert.InRange(gateway.Writes.Count(), 1, 4);
        Assert.Equal("0 of 1,000 changes are made. Correct the file; then the same command completes the work.", run.Errors[^1]);
    }

    private static int LineOf(string refusal) => int.Parse(refusal.Split(' ', ':')[3], null);

    private static async Task<bool> RefuseFirstAsync(HttpContext context)
    {
        using var batch = await JsonDocument.ParseAsync(context.Request.Body);
        var address = batch.RootElement[0].GetProperty("origin_ip").GetString();
        return await Gateway.AnswerAsync(
            context,
            200,
            $$$"""
            {"success":true,"errors":[],"messages":[],
            "result":{"succeeded":[],"failed":[{"origin_ip":"{{{address}}}","error":"Region retired"}]}}
            """);
    }

    /// <summary>Kills an import before or after one of its first 9 writes, or during its answer.</summary>
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
