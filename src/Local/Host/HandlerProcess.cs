using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>The custom handler, kept running by the real host's rules.</summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    private readonly FunctionApp app;
    private readonly Action<string> output;
    private readonly Dictionary<string, string> environment;
    private readonly RestartLimit limit;
    private readonly Lock gate = new();
    private volatile TaskCompletionSource<HandlerRun?> ready = Promise();
    private HandlerRun? current;
    private bool stopping;

    public HandlerProcess(FunctionApp app, IReadOnlyDictionary<string, string> settings, Action<string> output, TimeProvider time)
    {
        this.app = app;
        this.output = output;
        limit = new RestartLimit(time);
        environment = MachineEnvironment.Read();
        environment["ASPNETCORE_URLS"] = "http://+:80";
        environment["FUNCTIONS_APP_ROOT_PATH"] = app.Folder;
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{Port}";
    }

    /// <summary>The same for every process that is started.</summary>
    public int Port { get; } = FreePort.Take();

    public int? ProcessId => current?.Process.Id;

    /// <summary>Completes when the handler is gone for good.</summary>
    public Task<HandlerEnd> Gone { get; private set; } = Task.FromResult(HandlerEnd.Stopped);

    public void Start() => Gone = SuperviseAsync(StartRun()!);

    /// <summary>The process that accepts requests, waited for while one starts; null when there will be none.</summary>
    public Task<HandlerRun?> ReadyAsync(CancellationToken stop) => ready.Task.WaitAsync(stop);

    /// <summary>As a crash would: the process is started again.</summary>
    public void Kill() => current?.Process.Kill();

    /// <summary>Sends SIGTERM and leaves the rest to the handler.</summary>
    public void Terminate() => current?.Process.Terminate();

    /// <summary>Stops for good: with SIGTERM and time to end; with no time it is killed at once, as the real host does.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        HandlerRun? run;
        lock (gate)
        {
            stopping = true;
            run = current;
        }

        if (run is not null)
        {
            await run.Process.StopAsync(patience > TimeSpan.Zero ? run.Process.Terminate : run.Process.Kill, patience);
        }

        await Gone;
    }

    public async ValueTask DisposeAsync() => await StopAsync(TimeSpan.Zero);

    private static TaskCompletionSource<HandlerRun?> Promise() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HandlerRun? StartRun()
    {
        lock (gate)
        {
            if (stopping)
            {
                return null;
            }

            var process = ChildProcess.Start(app.Executable, app.Arguments, app.WorkingDirectory, environment, output);
            return current = new HandlerRun(process, Port);
        }
    }

    private async Task<HandlerEnd> SuperviseAsync(HandlerRun? run)
    {
        var end = HandlerEnd.Stopped;
        while (run is not null)
        {
            if (await run.Ready)
            {
                ready.SetResult(run);
            }

            var exitCode = await run.Process.Exited;
            if (ready.Task.IsCompleted)
            {
                ready = Promise();
            }

            // Before the next start: what was in flight must not reach the next process.
            run.Dispose();
            (run, end) = Next(exitCode);
        }

        ready.SetResult(null);
        return end;
    }

    private (HandlerRun? Run, HandlerEnd End) Next(int exitCode)
    {
        if (stopping)
        {
            return (null, HandlerEnd.Stopped);
        }

        if (exitCode == 0)
        {
            return (null, HandlerEnd.ExitedWithZero);
        }

        try
        {
            return limit.IsReachedByAnotherExit() ? (null, HandlerEnd.GivenUp) : (StartRun(), HandlerEnd.Stopped);
        }
        catch (LocalFailure failure)
        {
            output(failure.Message);
            return (null, HandlerEnd.GivenUp);
        }
    }
}
