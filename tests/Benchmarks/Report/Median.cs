namespace OriginCloudRegions.Benchmarks.Report;

internal static class Median
{
    public static double Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
