using System.Diagnostics;
using System.Net;

namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>Callers that send one request after another. An answer other than 200 ends all of them.</summary>
internal static class Callers
{
    /// <summary>Creates mappings in new zones, in turns.</summary>
    public static Task<Run> CreateAsync(Server server, int callers, int creations, int zones = 1)
    {
        string[] names = [.. Enumerable.Range(0, zones).Select(_ => Requests.NewZone())];
        return RunAsync(server.Http, callers, creations, number => Requests.Put(names[number % zones], number));
    }

    /// <param name="request">Makes the request with a number, which counts from 0.</param>
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
                    throw new InvalidOperationException(
                        $"{message.Method} {message.RequestUri} returned {answer.StatusCode}.");
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
