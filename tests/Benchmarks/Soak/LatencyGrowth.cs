namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary>Compares the last three tenths of a soak with the first three.</summary>
/// <param name="latencies">p99 of each tenth in milliseconds.</param>
internal sealed class LatencyGrowth(double[] latencies)
{
    private const int Compared = 3;
    private const double LeastNoise = 1.25;

    public double Before { get; } = Median.Of(latencies[..Compared]);

    public double After { get; } = Median.Of(latencies[^Compared..]);

    /// <summary>The median ratio of neighbouring tenths. A single step does not raise this median.</summary>
    public double Noise { get; } = Math.Max(
        LeastNoise,
        Median.Of(latencies.Zip(latencies.Skip(1), (one, next) => Math.Max(next / one, one / next))));

    public bool ExceedsNoise => After > Before * Noise;
}
