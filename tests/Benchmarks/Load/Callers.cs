using System.Diagnostics;

namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>Callers that each send a request, wait for its answer and send the next one.</summary>
internal static class Callers
{
    /// <param name="request">Makes the request of a number from 0.</param>
    public static async Task<Run> RunAsync(HttpClient http, int callers, int requests, Func<int, HttpRequestMessage> request)
    {
        var latencies = new double[requests];
        var sent = -1;
        var notOk = 0;

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref sent) is var number && number < requests)
            {
                var start = Stopwatch.GetTimestamp();
                using var message = request(number);
                using var answer = await http.SendAsync(message);
                latencies[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if ((int)answer.StatusCode != 200)
                {
                    Interlocked.Increment(ref notOk);
                }
            }
        }

        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(CallAsync)));
        var elapsed = Stopwatch.GetElapsedTime(begin);
        Array.Sort(latencies);
        return new Run(elapsed, latencies, notOk);
    }
}
