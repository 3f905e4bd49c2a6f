using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>A transaction of the zone writer serves many requests, and each of them can be found from it.</summary>
public sealed class CommitTests(CommitRun run) : IClassFixture<CommitRun>
{
    private readonly ILookup<Span.Types.Kind, ReceivedSpan> spans = run.Collector.Spans.ToLookup(span => span.Kind);

    [Fact]
    public void Caller_IsParentOfCommitOrLinkedToIt()
    {
        var served = spans[Span.Types.Kind.Internal].SelectMany(commit => commit.LinkedIds.Prepend(commit.ParentId)).Distinct();

        Assert.Equal(
            spans[Span.Types.Kind.Server].Select(request => request.Id).Order(StringComparer.Ordinal),
            served.Order(StringComparer.Ordinal));
        Assert.InRange(spans[Span.Types.Kind.Internal].Count(), 1, CommitRun.Callers - 1);
    }

    [Fact]
    public void A_Commit_Is_In_The_Trace_Of_Its_First_Caller_And_Its_Transaction_Below_It()
    {
        var requests = spans[Span.Types.Kind.Server].ToDictionary(request => request.Id);
        var commits = spans[Span.Types.Kind.Internal].ToDictionary(commit => commit.Id);

        Assert.All(commits.Values, commit => Assert.Equal(requests[commit.ParentId].TraceId, commit.TraceId));
        Assert.All(
            spans[Span.Types.Kind.Client].Where(call => call.Name == "transaction"),
            call => Assert.Equal(commits[call.ParentId].TraceId, call.TraceId));
    }

    /// <summary>The answer is a 202 all the same.</summary>
    [Fact]
    public void A_Step_That_Met_A_Conflict_Is_How_The_Transaction_Ended() =>
        Assert.Equal(1, ReceivedMetrics.Counters(run.Collector.Metrics)["storage.calls{call=transaction,outcome=conflict}"]);

    [Fact]
    public void All_Rows_Are_Counted_Once_And_None_Are_Left_Waiting()
    {
        Assert.Equal(CommitRun.Callers + 1, ReceivedMetrics.Histograms(run.Collector.Metrics)["zone_writer.batch_size{}"].Sum);
        Assert.Equal(0, ReceivedMetrics.Counters(run.Collector.Metrics)["zone_writer.queue{}"]);
    }
}
