using System.Diagnostics;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ZoneWriterTelemetryTests : IDisposable
{
    private readonly Activity? before = Activity.Current;
    private readonly Activity request = new("request");

    public void Dispose()
    {
        request.Dispose();
        Activity.Current = before;
    }

    [Fact]
    public void Caller_WithoutListener_IsNotRead()
    {
        request.Start();
        Assert.Equal(default, ZoneWriterTelemetry.Caller());
    }

    [Fact]
    public void Caller_WithListener_IsTheCurrentSpan()
    {
        using var listener = Listener.ToSpans();
        request.Start();

        Assert.Equal(request.Context, ZoneWriterTelemetry.Caller());
    }

    [Fact]
    public void Caller_OutsideOfARequest_IsEmpty()
    {
        using var listener = Listener.ToSpans();
        Activity.Current = null;

        Assert.Equal(default, ZoneWriterTelemetry.Caller());
    }

    [Fact]
    public void StartCommit_WithoutListener_LeavesTheCurrentSpan()
    {
        request.Start();

        Assert.Null(ZoneWriterTelemetry.StartCommit([NewCaller()]));
        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public void StartCommit_OfSeveralCallers_IsBelowTheFirstAndLinksToTheOthers()
    {
        using var listener = Listener.ToSpans();
        request.Start();
        var (first, second, third) = (NewCaller(), NewCaller(), NewCaller());

        using var commit = ZoneWriterTelemetry.StartCommit([first, second, default, third]);

        Assert.Equal(("commit", first.TraceId, first.SpanId), (commit!.OperationName, commit.TraceId, commit.ParentSpanId));
        Assert.Equal([second, third], commit.Links.Select(link => link.Context));
    }

    [Fact]
    public void StartCommit_OfCallerWithoutSpan_IsARoot()
    {
        using var listener = Listener.ToSpans();
        request.Start();

        using var commit = ZoneWriterTelemetry.StartCommit([default]);

        Assert.Null(commit!.ParentId);
    }

    [Fact]
    public void Queued_OfRows_MovesTheQueue()
    {
        using var listener = Listener.ToInstruments("zone_writer.queue");
        ZoneWriterTelemetry.Queued(3);
        ZoneWriterTelemetry.Queued(-3);

        Assert.Equal(["zone_writer.queue 3", "zone_writer.queue -3"], listener.Measurements);
    }

    [Fact]
    public void Committed_OfRows_IsABatchSize()
    {
        using var listener = Listener.ToInstruments("zone_writer.batch_size");
        ZoneWriterTelemetry.Committed(99);

        Assert.Equal(["zone_writer.batch_size 99"], listener.Measurements);
    }

    private static ActivityContext NewCaller() =>
        new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
}
