namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>Measured answers of one load.</summary>
/// <param name="Elapsed">From the first request to the last answer.</param>
/// <param name="Latencies">Milliseconds, in rising order.</param>
internal sealed record Run(TimeSpan Elapsed, double[] Latencies)
{
    public double PerSecond => Latencies.Length / Elapsed.TotalSeconds;

    public double P50 => Percentile(0.50);

    public double P99 => Percentile(0.99);

    public double Slowest => Latencies[^1];

    /// <summary>Joins loads that ran one after the other.</summary>
    public static Run Of(IReadOnlyCollection<Run> runs) => new(
        TimeSpan.FromTicks(runs.Sum(run => run.Elapsed.Ticks)),
        [.. runs.SelectMany(run => run.Latencies).Order()]);

    private double Percentile(double share) => Latencies[(int)Math.Ceiling(share * Latencies.Length) - 1];
}
