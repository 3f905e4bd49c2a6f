using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneWriterGuessTests
{
    private readonly ZoneWriter writer = new(Zone.Of("zone-a"), new HeldPartition(), 3500, new FakeTimeProvider(), new Random(1));

    [Fact]
    public void ExpectsNewAddress_BeforeAnyPut_ReturnsFalse() => Assert.False(writer.ExpectsNewAddress);

    [Fact]
    public void ExpectsNewAddress_After32NewAddresses_IsTrue()
    {
        Saw(31, isNew: true);
        Assert.False(writer.ExpectsNewAddress);

        Saw(1, isNew: true);
        Assert.True(writer.ExpectsNewAddress);
    }

    [Fact]
    public void ExpectsNewAddress_AfterStoredAddress_ReturnsFalseUntil32AreNewAgain()
    {
        Saw(1000, isNew: true);
        Saw(1, isNew: false);
        Assert.False(writer.ExpectsNewAddress);

        Saw(31, isNew: true);
        Assert.False(writer.ExpectsNewAddress);

        Saw(1, isNew: true);
        Assert.True(writer.ExpectsNewAddress);
    }

    private void Saw(int times, bool isNew)
    {
        for (var i = 0; i < times; i++)
        {
            writer.CountAddress(isNew);
        }
    }
}
