using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Which changes a zone writer puts into one transaction, and when it reads the zone counter.</summary>
public sealed class ZoneWriterSelectionTests
{
    private readonly HeldPartition partition = new();

    [Fact]
    public async Task Apply_AfterCommitOfAFullQueue_IsApplied()
    {
        var writer = Writer();
        var waiting = Enumerable.Range(0, ZoneWriter.MaxWaitingRows / 64)
            .Select(block => Apply(writer, Changes.OfSize(64, block)))
            .ToList();
        foreach (var change in waiting)
        {
            partition.Answer(ChangeOutcome.Applied);
            Assert.Equal(ChangeOutcome.Applied, await change);
        }

        var next = Apply(writer, Changes.Creation("192.0.2.1"));
        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(ChangeOutcome.Applied, await next);
    }

    [Fact]
    public void Apply_OfReplacementAndCreationInOneTransaction_ReadsTheCounterOnce()
    {
        var writer = Writer();
        Apply(writer, Changes.Replacement("192.0.2.9"));
        Apply(writer, Changes.Replacement("192.0.2.1"));
        Apply(writer, Changes.Creation("192.0.2.2"));

        partition.Answer(ChangeOutcome.Applied);

        Assert.Equal(["192.0.2.1", "192.0.2.2"], partition.Submitted[^1]);
        Assert.Equal(1, partition.CounterReads);
    }

    [Fact]
    public void Apply_OfReplacementBetweenTwoCreations_ReadsTheCounterOnce()
    {
        var writer = Writer();
        RowChange[] changes = [Changes.Creation("192.0.2.1"), Changes.Replacement("192.0.2.2"), Changes.Creation("192.0.2.3")];
        foreach (var change in changes)
        {
            Apply(writer, change);
            partition.Answer(ChangeOutcome.Applied);
        }

        Assert.Equal((3, 1), (partition.Submitted.Count, partition.CounterReads));
    }

    [Fact]
    public void Apply_BehindChangeWithUnknownOutcome_IsSubmittedWithoutPause()
    {
        var writer = Writer();
        Apply(writer, Changes.Creation("192.0.2.1"));
        Apply(writer, Changes.Creation("192.0.2.2"));

        partition.Answer(ChangeOutcome.Unknown);

        Assert.Equal([["192.0.2.1"], ["192.0.2.2"]], partition.Submitted);
    }

    private static Task<ChangeOutcome> Apply(ZoneWriter writer, params RowChange[] rows) =>
        writer.ApplyAsync(rows, CancellationToken.None);

    /// <summary>The clock does not advance, so a pause of the writer never ends.</summary>
    private ZoneWriter Writer(int quota = 3500) => new(Zone.Of("zone-a"), partition, quota, new FakeTimeProvider(), new Random(1));
}
