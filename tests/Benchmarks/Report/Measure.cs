namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>The unit of a figure, and which way is better.</summary>
internal sealed record Measure(string Unit, bool IsHigherBetter = false)
{
    public static readonly Measure Rate = new("/s", IsHigherBetter: true);
    public static readonly Measure Milliseconds = new("ms");
    public static readonly Measure Microseconds = new("µs");
    public static readonly Measure Kilobytes = new("KB");
    public static readonly Measure Megabytes = new("MB");
}
