using Microsoft.Extensions.Logging;

namespace OriginCloudRegions.Api.Health;

// Makes at most one storage probe a second for all callers, because the operation needs no credential.
internal sealed partial class SharedProbe(Func<CancellationToken, Task> ask, TimeProvider clock, ILogger<SharedProbe> log)
{
    public static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private Task<Exception?>? latest;
    private long ended;

    /// <param name="caller">Ends the caller's wait, not the probe.</param>
    public Task<Exception?> FaultAsync(CancellationToken caller)
    {
        lock (gate)
        {
            if (latest is null || (latest.IsCompleted && clock.GetElapsedTime(ended) >= RememberedFor))
            {
                latest = Task.Run(AskAsync, CancellationToken.None);
            }

            return latest.WaitAsync(caller);
        }
    }

    private async Task<Exception?> AskAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout, clock);
        Exception? fault = null;
        try
        {
            await ask(timeout.Token);
        }
        catch (Exception caught)
        {
            LogFailed(log, fault = caught);
        }

        ended = clock.GetTimestamp();
        return fault;
    }

    [LoggerMessage(1, LogLevel.Warning, "Storage did not answer the health probe")]
    private static partial void LogFailed(ILogger log, Exception fault);
}
