namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>What a load met with.</summary>
/// <param name="Elapsed">From the first request to the last answer.</param>
/// <param name="Latencies">Milliseconds, in rising order.</param>
internal sealed record Run(TimeSpan Elapsed, double[] Latencies)
{
    public double PerSecond => Latencies.Length / Elapsed.TotalSeconds;

    public double P50 => Percentile(0.50);

    public double P99 => Percentile(0.99);

    public double Slowest => Latencies[^1];

    private double Percentile(double share) => Latencies[(int)Math.Ceiling(share * Latencies.Length) - 1];
}
