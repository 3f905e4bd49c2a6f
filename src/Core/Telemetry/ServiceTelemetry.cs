using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OriginCloudRegions.Core.Telemetry;

/// <summary>
/// What the service tells of itself, by the platform's own means. As long as nobody listens nothing is measured; who
/// listens is the head's affair.
/// </summary>
public static class ServiceTelemetry
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Name = "OriginCloudRegions";

    public static ActivitySource Activities { get; } = new(Name);

    public static Meter Metrics { get; } = new(Name);

    /// <summary>Seconds, from a table's point read to a request's limit of 10 s.</summary>
    public static InstrumentAdvice<double> Seconds { get; } = new()
    {
        HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };
}
