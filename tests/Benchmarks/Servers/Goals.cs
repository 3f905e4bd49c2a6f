namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>Goals of a head: smallest ratios to its baseline, and absolute limits.</summary>
internal sealed record Goals
{
    public required double HotZone { get; init; }

    public double? HotZoneTail { get; init; }

    /// <summary>Ratio of the rate of creations by one caller.</summary>
    public double Create { get; init; } = 1;

    /// <summary>Ratio of 8 instances to 1, with 64 callers in one zone.</summary>
    public double? Instances { get; init; }

    /// <summary>Ratio of 8 instances to 1, with 512 callers in one zone.</summary>
    public double? InstancesOfMany { get; init; }

    /// <summary>Limit of the longest latency of 64 callers in ms, for any number of instances.</summary>
    public double? SlowestCallerLimit { get; init; }

    public required double ColdStart { get; init; }

    /// <summary>Ratio of the highest resident memory under hot-zone load.</summary>
    public double? PeakMemory { get; init; }

    /// <summary>Limit of the highest resident memory under hot-zone load, in MB.</summary>
    public double? PeakMemoryLimit { get; init; }

    /// <summary>Limit of the resident memory after a few requests, in MB.</summary>
    public double? IdleMemoryLimit { get; init; }
}
