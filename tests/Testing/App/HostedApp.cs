using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Host.Worker;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Testing.App;

/// <summary>The app's process behind the stand-in for the Functions host.</summary>
/// <remarks>The test suites start, kill and stop the app only through this class.</remarks>
public sealed class HostedApp : IAsyncDisposable
{
    private readonly FunctionsHost host;

    private HostedApp(FunctionsHost host) => this.host = host;

    /// <summary>The address of the stand-in for the Functions host.</summary>
    public Uri Address => host.Address;

    /// <summary>The address of the app's own HTTP server; for a worker, which has none, that of the stand-in.</summary>
    public Uri DirectAddress => host.App.DirectPort is { } port ? new Uri($"http://127.0.0.1:{port}") : Address;

    /// <summary>The number of a worker's invocations without a response.</summary>
    public int InFlight => host.App.Serving is WorkerRun run ? run.InFlight : 0;

    public int? ProcessId => host.App.ProcessId;

    /// <summary>Starts the app and waits until it accepts requests.</summary>
    public static async Task<HostedApp> StartAsync(IReadOnlyDictionary<string, string> settings, HostedAppOptions? options = null)
    {
        options ??= new HostedAppOptions();
        var host = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = options.Folder ?? BuildFolder.FunctionApp(),
            Settings = settings,
            Output = line =>
            {
                Secrets.Watch.Logged(line);
                options.Output(line);
            },
            AppStopTimeout = options.StopPatience,
            Time = options.Time,
            WorkerAddress = options.WorkerAddress,
            RestartDelay = TimeSpan.Zero,
        });
        await host.ReadyAsync();
        return new HostedApp(host);
    }

    /// <summary>Kills the app's process and waits for its exit. The host then starts another process.</summary>
    public async Task KillAsync() => await KillRunAsync();

    /// <summary>Kills the app's process and waits until the next process accepts requests.</summary>
    public async Task RestartAsync()
    {
        var killed = await KillRunAsync();
        await ReplacedAsync(killed.Process.Id);
    }

    /// <summary>Waits until a process other than the one that ended accepts requests.</summary>
    public async Task ReplacedAsync(int? ended)
    {
        while ((await host.App.ReadyAsync(CancellationToken.None))!.Process.Id == ended)
        {
            // The host has not noticed the exit yet.
            await Task.Yield();
        }
    }

    /// <summary>Waits until the app accepts requests. Requires that the host has noticed the last exit.</summary>
    public Task ReadyAsync() => host.App.ReadyAsync(TestContext.Current.CancellationToken);

    /// <summary>Stops the host, which lets requests finish and ends the app. Returns the app's exit code.</summary>
    public async Task<int> StopAsync()
    {
        var run = await host.App.ReadyAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        return await run!.Process.Exited;
    }

    /// <summary>Sends SIGTERM to the app's process and returns its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        var run = await host.App.ReadyAsync(CancellationToken.None);
        run!.Process.Terminate();
        return await run.Process.Exited.WaitAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<AppRun> KillRunAsync()
    {
        var run = await host.App.ReadyAsync(CancellationToken.None);
        run!.Process.Kill();
        await run.Process.Exited;
        return run;
    }
}
