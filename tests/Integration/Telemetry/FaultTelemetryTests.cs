using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Telemetry that a collector receives of a request without storage.</summary>
public sealed class FaultTelemetryTests(UnservedRun run) : IClassFixture<UnservedRun>
{
    private readonly OtlpCollector collector = run.Collector;
    private readonly IReadOnlyDictionary<string, long> counters = ReceivedMetrics.Counters(run.Collector.Metrics);

    [Fact]
    public void The_Request_Is_An_Error_With_Its_Code()
    {
        var request = Request();

        Assert.True(request.IsError);
        Assert.Equal("503", request.Attributes["http.response.status_code"]);
        Assert.Equal("7500", request.Attributes["ocr.error_code"]);
        Assert.Equal(1, counters["requests{error_code=7500,operation=UpsertOriginCloudRegion,status=503}"]);
    }

    [Fact]
    public void Each_Try_Is_A_Call_And_An_Error()
    {
        var tries = collector.Spans.Where(span => span.Kind == Span.Types.Kind.Client).ToList();

        Assert.Equal(3, tries.Count);
        Assert.All(
            tries,
            call => Assert.Equal((Request().Id, true, "fault"), (call.ParentId, call.IsError, call.Attributes["ocr.outcome"])));
        Assert.Equal(3, counters["storage.calls{call=get,outcome=fault}"]);
    }

    [Fact]
    public void The_Log_Says_Why_In_The_Trace_And_Under_The_Invocation()
    {
        var log = Assert.Single(
            collector.Logs, log => log.Text.StartsWith("Storage was unavailable for request ", StringComparison.Ordinal));

        Assert.Equal(("Warning", UnservedRun.TraceId, Request().Id), (log.Severity, log.TraceId, log.SpanId));
        Assert.Equal(Request().Attributes["faas.invocation_id"], log.Attributes["faas.invocation_id"]);
        Assert.Contains(UnservedRun.Reason, log.Attributes["exception.message"], StringComparison.Ordinal);
    }

    private ReceivedSpan Request() => Assert.Single(collector.Spans, span => span.Kind == Span.Types.Kind.Server);
}
