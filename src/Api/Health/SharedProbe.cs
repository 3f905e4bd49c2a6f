using Microsoft.Extensions.Logging;

namespace OriginCloudRegions.Api.Health;

/// <summary>
/// One probe of storage for all callers: a request during a probe waits for its result, which is kept for one second.
/// The operation needs no credential, so a flood of requests costs storage and the log one probe a second.
/// </summary>
internal sealed partial class SharedProbe(Func<CancellationToken, Task> ask, TimeProvider clock, ILogger<SharedProbe> log)
{
    public static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private Task<Exception?>? latest;
    private long ended;

    /// <param name="caller">Ends the caller's wait, not the probe.</param>
    /// <returns>Null: storage answers.</returns>
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
        using var patience = new CancellationTokenSource(Patience, clock);
        Exception? fault = null;
        try
        {
            await ask(patience.Token);
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
