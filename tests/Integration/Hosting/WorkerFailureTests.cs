using OriginCloudRegions.Local.Host;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The stand-in host treats a worker that hangs, fails or ends as the real Functions host does.</summary>
public sealed class WorkerFailureTests
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    [Fact]
    public async Task Function_WhenCallerDisconnects_IsCancelled()
    {
        await using var echo = await StartAsync(new EchoHost());
        using var leaving = new CancellationTokenSource();
        var answer = echo.Http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "hang"), leaving.Token);
        await echo.PrintsAsync("Hanging");

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await echo.PrintsAsync("Cancelled");
    }

    [Fact]
    public async Task Worker_WhenKilled_FailsTheRequestInFlightAndIsRestarted()
    {
        await using var echo = await StartAsync(new EchoHost());
        var first = await echo.Host.App.ReadyAsync(EchoHost.Stop);
        var inFlight = echo.SendAsync("DELETE", "hang");
        await echo.PrintsAsync("Hanging");

        echo.Host.App.Kill();

        await Is500Async(await inFlight);
        var second = await echo.Host.App.ReadyAsync(EchoHost.Stop);
        Assert.NotEqual(first!.Process.Id, second!.Process.Id);
        (await echo.SendAsync("GET", "request")).EnsureSuccessStatusCode();
        Assert.Equal(1, echo.CountOf("Hanging"));
    }

    [Fact]
    public async Task Worker_WhenKilledTwice_IsNotRestartedBeforeTheDelay()
    {
        await using var echo = await StartAsync(new EchoHost { RestartDelay = Never });
        await KillAsync(echo);
        await echo.Host.App.ReadyAsync(EchoHost.Stop);
        await KillAsync(echo);

        await Is500Async(await echo.SendAsync("GET", "request"));
        Assert.False(echo.Host.App.ReadyAsync(EchoHost.Stop).IsCompleted);
    }

    [Fact]
    public async Task Host_WhenWorkerIsKilledThreeTimes_Ends()
    {
        await using var echo = await StartAsync(new EchoHost());
        for (var i = 0; i < 3; i++)
        {
            await echo.Host.App.ReadyAsync(EchoHost.Stop);
            await KillAsync(echo);
        }

        Assert.Equal(AppEnd.GivenUp, await echo.Host.Ended.WaitAsync(EchoHost.Stop));
        Assert.False(await Loopback.IsListeningAsync(echo.Host.Address.Port));
    }

    [Fact]
    public async Task Request_WhenWorkerExitedWithCode0_FailsAtFunctionTimeout()
    {
        using var folder = new EchoFolder();
        folder.SetFunctionTimeout("00:00:02");
        await using var echo = await StartAsync(new EchoHost(folder.Path));
        var exit = echo.SendAsync("POST", "exit");
        Assert.Equal(AppEnd.ExitedWithZero, await echo.Host.Ended.WaitAsync(EchoHost.Stop));

        await Is500Async(await echo.SendAsync("GET", "request"));

        await echo.PrintsAsync("The function Request ran longer than functionTimeout (00:00:02).");
        await exit;
    }

    [Fact]
    public async Task Function_OverTimeout_IsCancelledAndTheWorkerKeepsRunning()
    {
        using var folder = new EchoFolder();
        folder.SetFunctionTimeout("00:00:02");
        await using var echo = await StartAsync(new EchoHost(folder.Path));
        var before = echo.Host.App.ProcessId;

        await Is500Async(await echo.SendAsync("DELETE", "hang"));

        await echo.PrintsAsync("Cancelled");
        (await echo.SendAsync("GET", "request")).EnsureSuccessStatusCode();
        Assert.Equal(before, echo.Host.App.ProcessId);
    }

    /// <summary>Repeats the case, because after two crashes the host would not restart the worker.</summary>
    [Fact]
    public async Task Worker_WhenFunctionIgnoresCancellation_IsReplacedWithoutCountingACrash()
    {
        await using var echo = await StartAsync(new EchoHost { RestartDelay = Never }
            .With("AzureFunctionsJobHost__functionTimeout", "00:00:01"));
        for (var i = 0; i < 2; i++)
        {
            var before = await echo.Host.App.ReadyAsync(EchoHost.Stop);

            await Is500Async(await echo.SendAsync("GET", "wait"));

            await before!.Process.Exited.WaitAsync(EchoHost.Stop);
            while (await echo.Host.App.ReadyAsync(EchoHost.Stop) == before)
            {
                // The host has not noticed the exit yet.
            }
        }

        (await echo.SendAsync("GET", "request")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Host_WhenStopped_LetsTheRequestInFlightFinishAndStopsTheWorker()
    {
        var file = Path.Combine(Path.GetTempPath(), $"ocr-echo-{Guid.CreateVersion7():N}");
        await using var echo = await StartAsync(new EchoHost().With("ECHO_FILE", file));
        var inFlight = echo.SendAsync("GET", "wait");
        await echo.PrintsAsync("Waiting");

        var stopped = echo.Host.StopAsync(EchoHost.Stop);
        while (await Loopback.IsListeningAsync(echo.Host.Address.Port))
        {
            // The host has not begun to stop.
        }

        await File.WriteAllTextAsync(file, "", EchoHost.Stop);
        (await inFlight).EnsureSuccessStatusCode();
        await stopped;
        File.Delete(file);

        await echo.PrintsAsync("Ended in order");
        Assert.Equal(AppEnd.Stopped, await echo.Host.Ended);
    }

    [Theory]
    [InlineData("extensions.json")]
    [InlineData(".azurefunctions")]
    public async Task Start_WithoutExtensionsJsonOrAzureFunctionsFolder_Fails(string missing)
    {
        using var folder = new EchoFolder();
        Directory.Move(folder.Of(missing), folder.Of("elsewhere"));

        var failure = await Assert.ThrowsAsync<LocalFailure>(() => StartAsync(new EchoHost(folder.Path)));

        Assert.Contains("which the Functions host needs to find functions", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<EchoHost> StartAsync(EchoHost echo)
    {
        await echo.InitializeAsync();
        await echo.Host.ReadyAsync(EchoHost.Stop);
        return echo;
    }

    /// <summary>Kills the worker, and waits until the host has noticed it.</summary>
    private static async Task KillAsync(EchoHost echo)
    {
        var times = echo.CountOf("Hanging") + 1;
        var inFlight = echo.SendAsync("DELETE", "hang");
        await echo.PrintsAsync("Hanging", times);
        echo.Host.App.Kill();
        await Is500Async(await inFlight);
    }

    private static async Task Is500Async(HttpResponseMessage response) =>
        Assert.Equal((500, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(EchoHost.Stop)));
}
