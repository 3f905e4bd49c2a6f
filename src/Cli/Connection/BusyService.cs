using System.Net;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Connection;

/// <summary>Waits as long as answers 429 and 503 ask. The client itself retries only after short waits.</summary>
internal static class BusyService
{
    private const int MaxWaits = 10;

    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    public static async Task<T> WaitAsync<T>(Func<Task<T>> send, Func<string, Task, Task> show, CancellationToken cancellation)
    {
        for (var waits = 0; ; waits++)
        {
            try
            {
                return await send();
            }
            catch (OriginCloudRegionsException busy) when (waits < MaxWaits && IsBusy(busy.Status))
            {
                var wait = busy.RetryAfter ?? DefaultWait;
                var reason = busy.RetryAfter is null ? "" : " as it asks";
                await show(
                    $"The service is busy ({(int)busy.Status}): waiting {Math.Ceiling(wait.TotalSeconds)} s{reason}.",
                    Task.Delay(wait, cancellation));
            }
        }
    }

    private static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
}
