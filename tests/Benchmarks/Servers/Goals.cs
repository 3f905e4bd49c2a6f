namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>What a head must reach: ratios to its baseline, at least, and absolute limits.</summary>
internal sealed record Goals
{
    public required double HotZone { get; init; }

    public double? HotZoneTail { get; init; }

    /// <summary>A creation by one caller.</summary>
    public double Create { get; init; } = 1;

    public required double ColdStart { get; init; }

    /// <summary>Ratio of the highest resident memory under hot-zone load.</summary>
    public double? PeakMemory { get; init; }

    /// <summary>MB, under hot-zone load.</summary>
    public double? PeakMemoryLimit { get; init; }

    /// <summary>MB, after a few requests.</summary>
    public double? IdleMemoryLimit { get; init; }
}
