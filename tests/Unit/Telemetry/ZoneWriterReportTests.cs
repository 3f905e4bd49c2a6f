using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Unit.Storage;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Reports of a zone writer about the changes that it commits.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class ZoneWriterReportTests
{
    private readonly HeldPartition partition = new();
    private readonly ZoneWriter writer;

    public ZoneWriterReportTests() => writer = new(Zone.Of("zone-a"), partition, 3500, new FakeTimeProvider(), new Random(1));

    [Fact]
    public async Task Apply_OfRows_IsInTheQueueUntilItsTransactionEnds()
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
    public async Task Commit_OfTransaction_HasABatchSizeOnceApplied()
    {
        using var listener = Listener.ToInstruments("zone_writer.batch_size");
        var change = Apply(Changes.OfSize(3));
        Assert.Empty(listener.Measurements);

        partition.Answer(ChangeOutcome.Applied);
        await change;

        Assert.Equal(["zone_writer.batch_size 3"], listener.Measurements);
    }

    [Fact]
    public async Task Commit_OfSeveralCallers_IsACallOfEach()
    {
        var callers = new[] { new StorageCalls(), new StorageCalls(), new StorageCalls() };
        var changes = callers.Select(ApplyAs).ToList();
        partition.Answer(ChangeOutcome.Applied);
        partition.Answer(ChangeOutcome.Applied);
        await Task.WhenAll(changes);

        Assert.Equal([1, 1, 1], callers.Select(caller => caller.Count));
        Assert.Equal(2, partition.Submitted.Count);
    }

    private Task<ChangeOutcome> Apply(params RowChange[] rows) => writer.ApplyAsync(rows, CancellationToken.None);

    private async Task<ChangeOutcome> ApplyAs(StorageCalls caller, int number)
    {
        caller.Attach();
        return await Apply(Changes.OfSize(1, number));
    }
}
