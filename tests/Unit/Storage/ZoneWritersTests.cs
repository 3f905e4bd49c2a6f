using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneWritersTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly ZoneWriters writers;

    public ZoneWritersTests() => writers = new ZoneWriters(
        zone => new ZoneWriter(zone, new HeldPartition(), 3500, clock, new Random(1)), clock);

    public void Dispose() => writers.Dispose();

    [Fact]
    public void Of_SameZone_ReturnsSameWriter() => Assert.Same(writers.Of(Zone.Of("zone-a")), writers.Of(Zone.Of("zone-a")));

    [Fact]
    public void Of_TwoZones_ReturnsTwoWriters() => Assert.NotSame(writers.Of(Zone.Of("zone-a")), writers.Of(Zone.Of("zone-b")));

    [Fact]
    public void Of_ZoneInOtherCase_ReturnsAnotherWriter() => Assert.NotSame(writers.Of(Zone.Of("zone-a")), writers.Of(Zone.Of("ZONE-A")));

    [Fact]
    public void Count_AfterTwoIdleMinutes_IsZero()
    {
        writers.Of(Zone.Of("zone-a"));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, writers.Count);
    }

    [Fact]
    public void Count_AfterLessThanTwoIdleMinutes_IsOne()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        writers.Of(Zone.Of("zone-a"));
        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(1, writers.Count);
    }

    [Fact]
    public void Count_WhileWriterCommits_IsOne()
    {
        _ = writers.Of(Zone.Of("zone-a")).ApplyAsync(Changes.OfSize(1), CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, writers.Count);
    }
}
