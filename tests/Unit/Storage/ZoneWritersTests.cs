using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneWritersTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly SilentHandler network = new();
    private readonly ZoneWriters writers;

    public ZoneWritersTests()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(network) };
        var table = new LazyTable(new TableClient("UseDevelopmentStorage=true", "OriginCloudRegions", options));
        writers = new ZoneWriters(table, 3500, clock);
    }

    public void Dispose()
    {
        writers.Dispose();
        network.Dispose();
    }

    [Fact]
    public void A_Zone_Keeps_Its_Writer() => Assert.Same(writers.Of("zone-a"), writers.Of("zone-a"));

    [Fact]
    public void Two_Zones_Have_Two_Writers() => Assert.NotSame(writers.Of("zone-a"), writers.Of("zone-b"));

    [Fact]
    public void The_Case_Of_A_Zone_Counts() => Assert.NotSame(writers.Of("zone-a"), writers.Of("ZONE-A"));

    [Fact]
    public void A_Writer_Goes_When_It_Was_Idle_For_Two_Minutes()
    {
        writers.Of("zone-a");
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, writers.Count);
    }

    [Fact]
    public void A_Writer_That_Was_Idle_For_Less_Stays()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        writers.Of("zone-a");
        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(1, writers.Count);
    }

    [Fact]
    public async Task A_Writer_At_Work_Stays()
    {
        using var caller = new CancellationTokenSource();
        var change = ApplyAsync(1, caller.Token);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, writers.Count);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change);
    }

    [Fact]
    public async Task Who_Comes_When_1024_Are_Waiting_Is_Turned_Away_At_Once()
    {
        using var caller = new CancellationTokenSource();
        var underWay = ApplyAsync(0, caller.Token);
        var waiting = Enumerable.Range(1, 1024).Select(number => ApplyAsync(number, caller.Token)).ToList();
        Assert.DoesNotContain(waiting, change => change.IsCompleted);

        var late = ApplyAsync(1025, caller.Token);
        Assert.True(late.IsCompleted);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => late);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll([underWay, .. waiting]));
    }

    private Task<IReadOnlyList<RowOutcome>> ApplyAsync(int number, CancellationToken cancellation) =>
        writers.Of("zone-a").ApplyAsync([Changes.Creation($"10.0.{number / 256}.{number % 256}")], cancellation);
}
