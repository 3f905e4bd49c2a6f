using OriginCloudRegions.Integration.Telemetry.Otlp;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Telemetry that a collector receives of a request while storage is unreachable.</summary>
public sealed class FaultTelemetryTests(FaultRun run) : IClassFixture<FaultRun>
{
    private readonly OtlpCollector collector = run.Collector;

    private ReceivedSpan Request => Assert.Single(collector.Spans, span => span.Kind == Span.Types.Kind.Server);

    [Fact]
    public void RequestSpan_WhenStorageIsUnreachable_IsAnErrorWithCode7500()
    {
        Assert.Equal(
            (true, "503", "7500"),
            (Request.IsError, Request.Attributes["http.response.status_code"], Request.Attributes["ocr.error_code"]));
        Assert.Equal(1, collector.Counters["requests{error_code=7500,operation=UpsertOriginCloudRegion,status=503}"]);
    }

    [Fact]
    public void EachTryOfAStorageCall_WhenStorageIsUnreachable_IsAnErrorSpanAndCountedAsFault()
    {
        var tries = collector.Spans.Where(span => span.Kind == Span.Types.Kind.Client).ToList();

        Assert.Equal(3, tries.Count);
        Assert.All(tries, call =>
            Assert.Equal((Request.Id, true, "fault"), (call.ParentId, call.IsError, call.Attributes["ocr.outcome"])));
        Assert.Equal(3, collector.Counters["storage.calls{call=get,outcome=fault}"]);
    }

    [Fact]
    public void LogRecord_WhenStorageIsUnreachable_HasReasonTraceAndInvocationId()
    {
        var log = Assert.Single(
            collector.Logs, log => log.Text.StartsWith("Storage was unavailable for request ", StringComparison.Ordinal));

        Assert.Equal(("Warning", FaultRun.TraceId, Request.Id), (log.Severity, log.TraceId, log.SpanId));
        Assert.Equal(Request.Attributes["faas.invocation_id"], log.Attributes["faas.invocation_id"]);
        Assert.Contains(FaultRun.Reason, log.Attributes["exception.message"], StringComparison.Ordinal);
    }
}
