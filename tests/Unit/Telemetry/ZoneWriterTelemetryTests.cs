using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Unit.Storage;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ZoneWriterTelemetryTests : IDisposable
{
    private readonly Activity? before = Activity.Current;
    private readonly Activity request = new("request");
    private readonly HeldPartition partition = new();
    private readonly ZoneWriter writer;

    public ZoneWriterTelemetryTests() =>
        writer = new(Zone.Of("zone-a"), partition, 3500, new FakeTimeProvider(), new Random(1));

    public void Dispose()
    {
        request.Dispose();
        Activity.Current = before;
    }

    [Fact]
    public void Caller_WhenTracesAreOn_IsTheCurrentSpan()
    {
        request.Start();
        Assert.Equal(default, ZoneWriterTelemetry.Caller());
        using var listener = Listener.ToSpans();
        Assert.Equal(request.Context, ZoneWriterTelemetry.Caller());

        Activity.Current = null;

        Assert.Equal(default, ZoneWriterTelemetry.Caller());
    }

    [Fact]
    public void StartCommit_WhenTracesAreOff_KeepsTheCurrentSpan()
    {
        request.Start();

        Assert.Null(ZoneWriterTelemetry.StartCommit([NewCaller()]));
        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public void CommitSpan_OfSeveralCallers_IsAChildOfTheFirstAndLinksToTheOthers()
    {
        using var listener = Listener.ToSpans();
        request.Start();
        var (first, second, third) = (NewCaller(), NewCaller(), NewCaller());

        using var commit = ZoneWriterTelemetry.StartCommit([first, second, default, third]);

        Assert.Equal("commit", commit!.OperationName);
        Assert.Equal((first.TraceId, first.SpanId), (commit.TraceId, commit.ParentSpanId));
        Assert.Equal([second, third], commit.Links.Select(link => link.Context));
        using var root = ZoneWriterTelemetry.StartCommit([default]);
        Assert.Null(root!.ParentId);
    }

    [Fact]
    public async Task QueueMetric_CountsRowsUntilTheirTransactionEnds()
    {
        using var listener = Listener.ToInstruments("zone_writer.queue");
        var first = Apply(Changes.OfSize(2, 1));
        var second = Apply(Changes.OfSize(3, 2));
        partition.Answer(ChangeOutcome.Applied);
        await first;
        partition.Answer(ChangeOutcome.Applied);
        await second;

        Assert.Equal(
            ["zone_writer.queue 2", "zone_writer.queue 3", "zone_writer.queue -2", "zone_writer.queue -3"],
            listener.Measurements.Where(measured => measured != "zone_writer.queue 0"));
    }

    [Fact]
    public async Task BatchSizeMetric_IsRecordedWhenTheTransactionIsApplied()
    {
        using var listener = Listener.ToInstruments("zone_writer.batch_size");
        var change = Apply(Changes.OfSize(3));
        Assert.Empty(listener.Measurements);

        partition.Answer(ChangeOutcome.Applied);
        await change;

        Assert.Equal(["zone_writer.batch_size 3"], listener.Measurements);
    }

    [Fact]
    public async Task Commit_OfSeveralCallers_CountsAsOneStorageCallOfEachCaller()
    {
        var callers = new[] { new StorageCalls(), new StorageCalls(), new StorageCalls() };
        var changes = callers.Select(ApplyAs).ToList();
        partition.Answer(ChangeOutcome.Applied);
        partition.Answer(ChangeOutcome.Applied);
        await Task.WhenAll(changes);

        Assert.Equal([1, 1, 1], callers.Select(caller => caller.Count));
        Assert.Equal(2, partition.Submitted.Count);
    }

    private static ActivityContext NewCaller() =>
        new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

    private Task<ChangeOutcome> Apply(params RowChange[] rows) => writer.ApplyAsync(rows, CancellationToken.None);

    private async Task<ChangeOutcome> ApplyAs(StorageCalls caller, int number)
    {
        caller.Attach();
        return await Apply(Changes.OfSize(1, number));
    }
}
