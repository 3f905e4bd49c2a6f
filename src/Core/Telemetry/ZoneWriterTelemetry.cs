using System.Diagnostics;
using System.Diagnostics.Metrics;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Core.Telemetry;

/// <summary>Tells of the writers of all zones on this instance together: a series per zone would be one per customer.</summary>
internal static class ZoneWriterTelemetry
{
    private static readonly Histogram<int> BatchSize = ServiceTelemetry.Metrics.CreateHistogram(
        "zone_writer.batch_size",
        "{row}",
        "Rows that a transaction committed.",
        null,
        new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 40, 60, 80, 99] });

    private static readonly UpDownCounter<int> Queue = ServiceTelemetry.Metrics.CreateUpDownCounter<int>(
        "zone_writer.queue", "{row}", "Rows that wait for a transaction.");

    public static void Queued(int rows) => Queue.Add(rows);

    public static void Committed(int rows) => BatchSize.Record(rows);

    public static ActivityContext Caller() =>
        ServiceTelemetry.Activities.HasListeners() ? Activity.Current?.Context ?? default : default;

    /// <summary>
    /// A group is committed in the flow of whoever came first to the writer, which may have been answered long ago. Its span
    /// belongs to the first caller of the group, with links to the others.
    /// </summary>
    public static Activity? StartCommit(IReadOnlyList<ZoneChange> group)
    {
        if (!ServiceTelemetry.Activities.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        var others = group.Skip(1).Where(change => change.Caller != default).Select(change => new ActivityLink(change.Caller));
        return ServiceTelemetry.Activities.StartActivity("commit", ActivityKind.Internal, group[0].Caller, links: others);
    }
}
