using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OriginCloudRegions.Core.Telemetry;

/// <summary>Reports all zone writers together, because a time series for each zone would be unbounded.</summary>
internal static class ZoneWriterTelemetry
{
    private static readonly Histogram<int> BatchSize = ServiceTelemetry.Metrics.CreateHistogram(
        "zone_writer.batch_size",
        "{row}",
        "Rows that a transaction committed.",
        null,
        new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 40, 60, 80, 99] });

    private static readonly UpDownCounter<int> Queue = ServiceTelemetry.Metrics.CreateUpDownCounter<int>(
        "zone_writer.queue", "{row}", "Rows that wait for their transaction to end.");

    public static void Queued(int rows) => Queue.Add(rows);

    public static void Committed(int rows) => BatchSize.Record(rows);

    public static ActivityContext Caller() =>
        ServiceTelemetry.Activities.HasListeners() ? Activity.Current?.Context ?? default : default;

    // The first caller's span is the parent, and links name the others. The current flow belongs to an earlier caller.
    public static Activity? StartCommit(IReadOnlyList<ActivityContext> callers)
    {
        if (!ServiceTelemetry.Activities.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        var others = callers.Skip(1).Where(caller => caller != default).Select(caller => new ActivityLink(caller));
        return ServiceTelemetry.Activities.StartActivity("commit", ActivityKind.Internal, callers[0], links: others);
    }
}
