namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>A figure that has no baseline.</summary>
/// <param name="Limit">The highest value allowed; null if there is no limit.</param>
internal sealed record Figure(string Name, double Value, string Unit = "", double? Limit = null)
{
    public bool IsReached => Limit is null || Value <= Limit;
}
