namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>The units of figures, and which way is better.</summary>
internal static class Measures
{
    public static readonly (string Unit, Better Better) Rate = ("/s", Better.Higher);
    public static readonly (string Unit, Better Better) Milliseconds = ("ms", Better.Lower);
    public static readonly (string Unit, Better Better) Microseconds = ("µs", Better.Lower);
    public static readonly (string Unit, Better Better) Kilobytes = ("KB", Better.Lower);
    public static readonly (string Unit, Better Better) Megabytes = ("MB", Better.Lower);
}
