using System.Diagnostics;
using System.Net;

namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>Callers that each send a request, wait for its answer and send the next one. An answer other than 200 ends it all.</summary>
internal static class Callers
{
    /// <param name="request">Makes the request of a number from 0.</param>
    public static Task<Run> RunAsync(HttpClient http, int callers, int requests, Func<int, HttpRequestMessage> request) =>
        RunAsync([http], callers, requests, request);

    /// <param name="clients">Assigned to the callers in turn; a caller keeps its client.</param>
    public static async Task<Run> RunAsync(
        IReadOnlyList<HttpClient> clients, int callers, int requests, Func<int, HttpRequestMessage> request)
    {
        var latencies = new double[requests];
        var sent = -1;

        async Task CallAsync(HttpClient http)
        {
            while (Interlocked.Increment(ref sent) is var number && number < requests)
            {
                var start = Stopwatch.GetTimestamp();
                using var message = request(number);
                using var answer = await http.SendAsync(message);
                latencies[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{message.Method} {message.RequestUri} was answered with {answer.StatusCode}.");
                }
            }
        }

        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallAsync(clients[caller % clients.Count]))));
        var elapsed = Stopwatch.GetElapsedTime(begin);
        Array.Sort(latencies);
        return new Run(elapsed, latencies);
    }
}
