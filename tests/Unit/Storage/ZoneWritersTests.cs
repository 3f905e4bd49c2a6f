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

    [Theory]
    [InlineData("zone-a", true)]
    [InlineData("zone-b", false)]
    [InlineData("ZONE-A", false)]
    public void WritersOfTwoZones_AreOneObjectOnlyIfTheZoneIdsAreEqual(string second, bool isSame) =>
        Assert.Equal(isSame, writers.Of(Zone.Of("zone-a")) == writers.Of(Zone.Of(second)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Count_OfOneIdleWriter_IsZeroOnlyAfter120Seconds(int created, int count)
    {
        clock.Advance(TimeSpan.FromSeconds(created));
        writers.Of(Zone.Of("zone-a"));
        clock.Advance(TimeSpan.FromSeconds(120 - created));
        Assert.Equal(count, writers.Count);
    }

    [Fact]
    public void Count_WhileWriterCommits_IsOne()
    {
        _ = writers.Of(Zone.Of("zone-a")).ApplyAsync(Changes.OfSize(1), CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, writers.Count);
    }
}
