using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneTransactionTests
{
    private static ZoneCounter Counter => new(7, new ETag("counted"));
    private static ZoneChange Creation => Changes.Of(Changes.Creation("192.0.2.2"));
    private static ZoneChange Deletion => Changes.Of(Changes.Deletion("192.0.2.1"));
    private static ZoneChange Replacement => Changes.Of(Changes.Replacement("192.0.2.3"));

    [Fact]
    public void Actions_OfCreation_SetCounterOneHigher() => Assert.Equal(8, CountSetBy(Creation));

    [Fact]
    public void Actions_OfDeletion_SetCounterOneLower() => Assert.Equal(6, CountSetBy(Deletion, Replacement));

    /// <summary>An audit, and a batch that exceeds the quota, take an unmoved counter as proof that no row was added or deleted.</summary>
    [Fact]
    public void Actions_OfCreationAndDeletion_MoveCounterToSameNumber() => Assert.Equal(7, CountSetBy(Creation, Deletion));

    [Fact]
    public void Actions_OfReplacement_OmitCounter()
    {
        var transaction = new ZoneTransaction(Zone.Of("zone-a"), [Replacement], Counter);
        Assert.Equal("192.0.2.3", Assert.Single(transaction.Actions).Entity.RowKey);
        Assert.Null(transaction.CounterBefore);
        Assert.Null(transaction.CounterAfter(new ETag("any")));
    }

    [Fact]
    public void RowCount_OmitsCounter() => Assert.Equal(2, new ZoneTransaction(Zone.Of("zone-a"), [Creation, Deletion], Counter).RowCount);

    [Fact]
    public void CanResend_WhenCounterIsAdded_IsFalse()
    {
        Assert.False(new ZoneTransaction(Zone.Of("zone-a"), [Creation], ZoneCounter.None).CanResend);
        Assert.True(new ZoneTransaction(Zone.Of("zone-a"), [Creation], Counter).CanResend);
        Assert.True(new ZoneTransaction(Zone.Of("zone-a"), [Replacement], ZoneCounter.None).CanResend);
    }

    [Fact]
    public void CounterAfter_HasNewCountAndETag() => Assert.Equal(
        new ZoneCounter(8, new ETag("new")),
        new ZoneTransaction(Zone.Of("zone-a"), [Creation], Counter).CounterAfter(new ETag("new")));

    [Fact]
    public void CounterAfter_WhenZoneIsEmptied_IsNone() => Assert.Equal(
        ZoneCounter.None,
        new ZoneTransaction(Zone.Of("zone-a"), [Deletion], Counter with { Count = 1 }).CounterAfter(new ETag("new")));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void ConflictsAt_ActionOfRow_ReturnsItsChange(int action, int change)
    {
        ZoneChange[] changes =
        [
            Creation, Changes.Of(Changes.Creation("192.0.2.8"), Changes.Creation("192.0.2.9")), Deletion,
        ];
        Assert.Equal([changes[change]], new ZoneTransaction(Zone.Of("zone-a"), changes, Counter).ConflictsAt(action));
    }

    [Fact]
    public void ConflictsAt_ActionOfCounter_ReturnsNone()
    {
        var transaction = new ZoneTransaction(Zone.Of("zone-a"), [Creation, Deletion], Counter);
        Assert.Empty(transaction.ConflictsAt(0));
        Assert.Empty(transaction.ConflictsAt(null));
    }

    [Fact]
    public void ConflictsAt_ActionOfReplacement_ReturnsItsChange()
    {
        var transaction = new ZoneTransaction(Zone.Of("zone-a"), [Replacement], Counter);
        Assert.Single(transaction.ConflictsAt(0));
        Assert.Empty(transaction.ConflictsAt(null));
    }

    [Fact]
    public void ConflictsAt_ActionOfGuess_ReturnsAllGuesses()
    {
        ZoneChange[] changes = [Changes.Guess("192.0.2.8"), Creation, Changes.Guess("192.0.2.9")];
        var transaction = new ZoneTransaction(Zone.Of("zone-a"), changes, Counter);
        Assert.Equal([changes[0], changes[2]], transaction.ConflictsAt(3));
        Assert.Equal([changes[1]], transaction.ConflictsAt(2));
    }

    private static object CountSetBy(params ZoneChange[] changes)
    {
        var first = new ZoneTransaction(Zone.Of("zone-a"), changes, Counter).Actions[0];
        Assert.Equal(("!quota", Counter.ETag!.Value), (first.Entity.RowKey, first.ETag));
        return ((TableEntity)first.Entity)["Count"];
    }
}
