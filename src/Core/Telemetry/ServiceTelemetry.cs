using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OriginCloudRegions.Core.Telemetry;

public static class ServiceTelemetry
{
    public const string Name = "OriginCloudRegions";

    public static ActivitySource Activities { get; } = new(Name);

    public static Meter Metrics { get; } = new(Name);

    /// <summary>Histogram buckets from the read of one row to the request limit of 10 s.</summary>
    public static InstrumentAdvice<double> Seconds { get; } = new()
    {
        HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };
}
