using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>Starts and restarts the app by the rules of the real host.</summary>
internal sealed class AppProcess(IProtocol protocol, Action<string> output, TimeProvider time)
{
    private readonly RestartLimit limit = new(time);
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private volatile TaskCompletionSource<AppRun?> ready = Promise();
    private volatile bool hasServed;
    private AppRun? current;

    public event Action<AppRun>? Starting;

    public int? ProcessId => current?.Process.Id;

    public int? DirectPort => protocol.DirectPort;

    public bool HasServed => hasServed;

    public AppRun? Serving => ready.Task is { IsCompleted: true, Result: var run } ? run : null;

    public Task<AppEnd> Ended { get; private set; } = Task.FromResult(AppEnd.Stopped);

    public void Start() => Ended = SuperviseAsync(StartRun()!);

    /// <summary>Waits for a process that accepts requests. Returns null when none will start.</summary>
    public Task<AppRun?> ReadyAsync(CancellationToken stop) => ready.Task.WaitAsync(stop);

    /// <summary>Kills the process like a crash, so that the host restarts it.</summary>
    public void Kill() => current?.Process.Kill();

    public void Terminate() => current?.Process.Terminate();

    /// <summary>Lets the app end within the timeout, then kills it. Kills it at once if the timeout is zero.</summary>
    public async Task StopAsync(TimeSpan? timeout = null)
    {
        AppRun? run;
        lock (gate)
        {
            stopping.TrySetResult();
            run = current;
        }

        var allowed = timeout ?? protocol.StopTimeout;
        if (run is not null)
        {
            await run.Process.StopAsync(allowed > TimeSpan.Zero ? run.AskToEnd : run.Process.Kill, allowed);
            run.Dispose();
        }

        await Ended;
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

                // Disposes before the next start, because requests in flight must not reach the next process.
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
