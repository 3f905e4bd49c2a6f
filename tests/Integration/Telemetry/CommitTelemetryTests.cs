using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>A transaction of the zone writer links to each request that it serves.</summary>
public sealed class CommitTelemetryTests(CommitRun run) : IClassFixture<CommitRun>
{
    private readonly ILookup<Span.Types.Kind, ReceivedSpan> spans = run.Collector.Spans.ToLookup(span => span.Kind);

    [Fact]
    public void EachRequestSpan_IsParentOfACommitSpanOrLinkedToOne()
    {
        var served = spans[Span.Types.Kind.Internal].SelectMany(commit => commit.LinkedIds.Prepend(commit.ParentId)).Distinct();

        Assert.Equal(
            spans[Span.Types.Kind.Server].Select(request => request.Id).Order(StringComparer.Ordinal),
            served.Order(StringComparer.Ordinal));
        Assert.InRange(spans[Span.Types.Kind.Internal].Count(), 1, CommitRun.Callers - 1);
    }

    [Fact]
    public void CommitSpanAndItsTransaction_AreInTheTraceOfTheParentRequest()
    {
        var requests = spans[Span.Types.Kind.Server].ToDictionary(request => request.Id);
        var commits = spans[Span.Types.Kind.Internal].ToDictionary(commit => commit.Id);

        Assert.All(commits.Values, commit => Assert.Equal(requests[commit.ParentId].TraceId, commit.TraceId));
        Assert.All(
            spans[Span.Types.Kind.Client].Where(call => call.Name == "transaction"),
            call => Assert.Equal(commits[call.ParentId].TraceId, call.TraceId));
    }

    /// <summary>Storage answers 202, and the conflict is in the body.</summary>
    [Fact]
    public void Transaction_WithConflictingAction_IsCountedAsConflict() =>
        Assert.Equal(1, run.Collector.Counters["storage.calls{call=transaction,outcome=conflict}"]);

    [Fact]
    public void BatchSizeMetric_CountsEachRowOnceAndQueueMetricIsZero()
    {
        Assert.Equal(CommitRun.Callers + 1, run.Collector.Histograms["zone_writer.batch_size{}"].Sum);
        Assert.Equal(0, run.Collector.Counters["zone_writer.queue{}"]);
    }
}
