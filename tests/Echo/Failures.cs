using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;

namespace OriginCloudRegions.Echo;

/// <summary>Functions that fail, wait, or end the process.</summary>
internal static class Failures
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(10);

    [Function("Throw")]
    public static HttpResponseData Throw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throw")] HttpRequestData request) =>
        throw new InvalidOperationException($"No answer to {request.Method}");

    [Function("Log")]
    public static HttpResponseData Log(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "log")] HttpRequestData request, FunctionContext context)
    {
#pragma warning disable CA1848, CA1873 // One line, for a test.
        context.GetLogger("Echo").LogWarning("Logged by {Function}", nameof(Log));
#pragma warning restore CA1848, CA1873
        return request.CreateResponse();
    }

    /// <summary>Waits until the token is cancelled, and then answers.</summary>
    [Function("Hang")]
    public static async Task<HttpResponseData> HangAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "hang")] HttpRequestData request, CancellationToken cancelled)
    {
        Console.WriteLine("Hanging");
        await Task.Delay(Timeout.Infinite, cancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Console.WriteLine("Cancelled");
        return request.CreateResponse();
    }

    /// <summary>Waits for the file that a setting names.</summary>
    [Function("Wait")]
    public static async Task<HttpResponseData> WaitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequestData request)
    {
        Console.WriteLine("Waiting");
        using var timer = new PeriodicTimer(LookAgainAfter);
        while (!File.Exists(Environment.GetEnvironmentVariable("ECHO_FILE")))
        {
            await timer.WaitForNextTickAsync();
        }

        return request.CreateResponse();
    }
}
