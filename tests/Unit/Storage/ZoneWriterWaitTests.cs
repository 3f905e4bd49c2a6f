using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>The loop of a writer starts in the async flow of the first caller, and then outlives this call.</summary>
public sealed class ZoneWriterWaitTests
{
    private readonly HeldPartition partition = new();
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task CounterReads_WhileWriterWaitsAfterConflict_AreCountedForNoCaller()
    {
        using var request = new Activity("request").Start();
        var calls = new StorageCalls();
        calls.Attach();
        var writer = new ZoneWriter(Zone.Of("zone-a"), partition, 3500, clock, new Random(1));
        var change = writer.ApplyAsync([Changes.Creation("192.0.2.1")], CancellationToken.None);

        partition.Answer(ChangeOutcome.Conflict, failedAction: 0);
        for (; partition.Submitted.Count < 2; await Task.Yield())
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        partition.Answer(ChangeOutcome.Applied);
        await change;

        // The first read is part of the first transaction.
        Assert.Same(calls, partition.CounterReaders[0].Calls);
        Assert.NotEmpty(partition.CounterReaders.Skip(1));
        Assert.All(partition.CounterReaders.Skip(1), reader => Assert.Equal((null, null), reader));
        Assert.Same(request, Activity.Current);
    }
}
