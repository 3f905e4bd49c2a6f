using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>Keeps the app running by the real host's rules.</summary>
internal sealed class AppProcess(IProtocol protocol, Action<string> output, TimeProvider time)
{
    private readonly RestartLimit limit = new(time);
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private volatile TaskCompletionSource<AppRun?> ready = Promise();
    private volatile bool hasServed;
    private AppRun? current;

    /// <summary>Raised for each process, just before it is given requests.</summary>
    public event Action<AppRun>? Starting;

    public int? ProcessId => current?.Process.Id;

    /// <summary>The port on which the app itself accepts HTTP, the same for every process; null for a worker.</summary>
    public int? DirectPort => protocol.DirectPort;

    /// <summary>Whether a process has accepted requests since the host started.</summary>
    public bool HasServed => hasServed;

    /// <summary>The process that accepts requests now.</summary>
    public AppRun? Serving => ready.Task is { IsCompleted: true, Result: var run } ? run : null;

    /// <summary>Completes when the app is gone for good.</summary>
    public Task<AppEnd> Gone { get; private set; } = Task.FromResult(AppEnd.Stopped);

    public void Start() => Gone = SuperviseAsync(StartRun()!);

    /// <summary>Returns the process that accepts requests, and waits while one starts; null when there will be none.</summary>
    public Task<AppRun?> ReadyAsync(CancellationToken stop) => ready.Task.WaitAsync(stop);

    /// <summary>Kills the process as a crash would. The host starts it again.</summary>
    public void Kill() => current?.Process.Kill();

    /// <summary>Sends SIGTERM and leaves the rest to the app.</summary>
    public void Terminate() => current?.Process.Terminate();

    /// <summary>Asks the app to end and kills it when the time is over. Zero kills it immediately.</summary>
    public async Task StopAsync(TimeSpan? patience = null)
    {
        AppRun? run;
        lock (gate)
        {
            stopping.TrySetResult();
            run = current;
        }

        var time = patience ?? protocol.StopPatience;
        if (run is not null)
        {
            await run.Process.StopAsync(time > TimeSpan.Zero ? run.AskToEnd : run.Process.Kill, time);
            run.Dispose();
        }

        await Gone;
    }

    private static TaskCompletionSource<AppRun?> Promise() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppRun? StartRun()
    {
        lock (gate)
        {
            return stopping.Task.IsCompleted ? null : current = protocol.StartRun();
        }
    }

    private async Task<AppEnd> SuperviseAsync(AppRun? run)
    {
        var end = AppEnd.Stopped;
        try
        {
            while (run is not null)
            {
                if (await run.Ready)
                {
                    Starting?.Invoke(run);
                    ready.SetResult(run);
                    hasServed = true;
                }

                var exitCode = await run.Process.Exited;
                if (exitCode == 0 && run == Serving && !protocol.NoticesExitWithZero && !stopping.Task.IsCompleted)
                {
                    return AppEnd.ExitedWithZero;
                }

                if (run == Serving)
                {
                    ready = Promise();
                }

                // Before the next start: what was in flight must not reach the next process.
                run.Dispose();
                var isCrash = !run.IsDiscarded;
                (run, end) = await NextAsync(exitCode, isCrash);
            }
        }
        catch (LocalFailure failure)
        {
            output(failure.Message);
            end = AppEnd.GivenUp;
            await current!.Process.DisposeAsync();
        }

        ready.SetResult(null);
        return end;
    }

    private async Task<(AppRun? Run, AppEnd End)> NextAsync(int exitCode, bool isCrash)
    {
        if (stopping.Task.IsCompleted)
        {
            return (null, AppEnd.Stopped);
        }

        if (exitCode == 0)
        {
            return (null, AppEnd.ExitedWithZero);
        }

        if (!isCrash)
        {
            return (StartRun(), AppEnd.Stopped);
        }

        var exits = limit.CountAnotherExit();
        if (exits >= RestartLimit.Exits)
        {
            return (null, AppEnd.GivenUp);
        }

        if (exits > 1)
        {
            await stopping.Task.WaitAsync(protocol.SecondRestartDelay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return (StartRun(), AppEnd.Stopped);
    }
}
