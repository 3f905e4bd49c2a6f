using System.Diagnostics;

namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary>Callers that run one session after the other, each in the next zone with the next credential.</summary>
internal sealed class SoakTraffic(HttpClient http, SoakOptions options, string[] tokens)
{
    private const int SessionsPerAbandoned = 16;

    /// <summary>In milliseconds. Some callers leave before the end of a creation, others after it.</summary>
    private const int LongestPatience = 10;

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly List<double>[] latencies = [.. Enumerable.Range(0, SoakOptions.Tenths).Select(_ => new List<double>())];
    private int sessions = -1;

    public int Sessions => Volatile.Read(ref sessions);

    /// <summary>Runs sessions until the last tenth has ended. The first unexpected status ends all callers.</summary>
    public Task RunAsync(int callers) => Parallel.ForAsync(
        0,
        callers,
        new ParallelOptions { MaxDegreeOfParallelism = callers },
        (_, cancellation) => CallAsync(cancellation));

    /// <summary>Returns the index of the current tenth; -1 before the first tenth.</summary>
    public int TenthNow() => (int)Math.Floor(Stopwatch.GetElapsedTime(start) / options.Tenth) - 1;

    /// <param name="tenth">The index of a tenth that has ended.</param>
    public Run Of(int tenth)
    {
        lock (latencies[tenth])
        {
            return new Run(options.Tenth, [.. latencies[tenth].Order()]);
        }
    }

    private async ValueTask CallAsync(CancellationToken cancellation)
    {
        while (TenthNow() < SoakOptions.Tenths)
        {
            var number = Interlocked.Increment(ref sessions);
            var (zone, token) = ($"{number % options.Zones:x32}", tokens[number % tokens.Length]);
            if (number % SessionsPerAbandoned == 0)
            {
                await AbandonAsync(zone, token);
            }

            foreach (var (request, expected) in SoakSession.Requests(zone, token, number))
            {
                using (request)
                {
                    var begin = Stopwatch.GetTimestamp();
                    var tenth = TenthNow();
                    using var answer = await http.SendAsync(request, cancellation);
                    Add(tenth, Stopwatch.GetElapsedTime(begin));
                    if (answer.StatusCode != expected)
                    {
                        throw new InvalidOperationException(
                            $"{request.Method} {request.RequestUri} was answered with {answer.StatusCode}: "
                            + await answer.Content.ReadAsStringAsync(cancellation));
                    }
                }
            }
        }
    }

    private async Task AbandonAsync(string zone, string token)
    {
        using var patience = new CancellationTokenSource(Random.Shared.Next(1, LongestPatience));
        using var request = SoakSession.Abandoned(zone, token);
        try
        {
            using var answer = await http.SendAsync(request, patience.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Add(int tenth, TimeSpan latency)
    {
        if (tenth is >= 0 and < SoakOptions.Tenths)
        {
            lock (latencies[tenth])
            {
                latencies[tenth].Add(latency.TotalMilliseconds);
            }
        }
    }
}
