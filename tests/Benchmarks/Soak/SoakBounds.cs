using System.Globalization;

namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary>Limits of a soak: memory, handles, threads and latency must not grow.</summary>
internal static class SoakBounds
{
    /// <summary>Ratio of the last tenth to tenths 4 to 6. Before, the heap of a new process grows.</summary>
    private const double MemoryGrowth = 1.1;

    /// <summary>MB, the steps in which the garbage collector takes memory from the system and returns it.</summary>
    private const double MemoryStep = 24;

    /// <summary>On a busy machine the thread pool adds threads, up to one for each caller.</summary>
    private const int MoreThreads = SoakRun.NumberOfCallers;

    /// <summary>A caller uses at most two connections to storage, for its request and for a zone writer.</summary>
    private const int MoreHandles = 2 * SoakRun.NumberOfCallers;

    /// <summary>In a shorter tenth, a few pauses of the machine decide p99.</summary>
    private static readonly TimeSpan ShortestForLatency = TimeSpan.FromSeconds(30);

    public static IEnumerable<string> BrokenBy(SoakResult result)
    {
        var tenths = result.Tenths;
        var (first, last) = (tenths[0], tenths[^1]);
        var plateau = Median.Of(tenths.Take(3..6).Select(tenth => tenth.Memory));
        if (last.Memory > Math.Max(plateau * MemoryGrowth, plateau + MemoryStep))
        {
            yield return Text($"memory grew from {plateau:0.0} MB to {last.Memory:0.0} MB");
        }

        if (last.Handles > first.Handles + MoreHandles)
        {
            yield return $"open handles grew from {first.Handles} to {last.Handles}";
        }

        if (last.Threads > first.Threads + MoreThreads)
        {
            yield return $"threads grew from {first.Threads} to {last.Threads}";
        }

        if (result.InFlight > 0)
        {
            yield return $"{result.InFlight} invocations have no response";
        }

        var p99 = new LatencyGrowth([.. tenths.Select(tenth => tenth.Requests.P99)]);
        if (result.Options.Tenth >= ShortestForLatency && p99.ExceedsNoise)
        {
            yield return Text(
                $"p99 grew from {p99.Before:0.0} ms to {p99.After:0.0} ms, by more than the noise ({p99.Noise:0.00})");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
