namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>A figure that has no baseline.</summary>
/// <param name="Limit">The most that it may be; null where none was set.</param>
internal sealed record Figure(string Name, double Value, string Unit = "", double? Limit = null)
{
    public bool IsReached => Limit is null || Value <= Limit;
}
