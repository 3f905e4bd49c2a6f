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
    public void Actions_ChangeTheCounterByAddedMinusDeletedRows()
    {
        Assert.Equal(8, CountSetBy(Creation));
        Assert.Equal(6, CountSetBy(Deletion, Replacement));
    }

    /// <summary>
    /// The write gives the counter a new ETag. An audit and a refused batch take an unchanged ETag as proof that no row
    /// was added or deleted.
    /// </summary>
    [Fact]
    public void Actions_OfCreationAndDeletion_WriteTheCounterWithAnUnchangedCount() => Assert.Equal(7, CountSetBy(Creation, Deletion));

    [Fact]
    public void Actions_OfReplacement_DoNotWriteTheCounter()
    {
        var transaction = Of(Counter, Replacement);
        Assert.Equal("192.0.2.3", Assert.Single(transaction.Actions).Entity.RowKey);
        Assert.Null(transaction.CounterBefore);
        Assert.Null(transaction.CounterAfter(new ETag("any")));
    }

    [Fact]
    public void RowCount_OmitsCounter() => Assert.Equal(2, Of(Counter, Creation, Deletion).RowCount);

    [Fact]
    public void CanResend_WhenTransactionAddsTheCounter_ReturnsFalse()
    {
        Assert.False(Of(ZoneCounter.None, Creation).CanResend);
        Assert.True(Of(Counter, Creation).CanResend);
        Assert.True(Of(ZoneCounter.None, Replacement).CanResend);
    }

    [Fact]
    public void CounterAfterTransaction_HasTheNewCountAndETag() =>
        Assert.Equal(new ZoneCounter(8, new ETag("new")), Of(Counter, Creation).CounterAfter(new ETag("new")));

    [Fact]
    public void CounterAfterTransaction_ThatDeletesTheLastRow_IsMissing() =>
        Assert.Equal(ZoneCounter.None, Of(Counter with { Count = 1 }, Deletion).CounterAfter(new ETag("new")));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void ConflictsAt_ActionOfARow_ReturnsTheChangeOfThatRow(int action, int change)
    {
        ZoneChange[] changes =
            [Creation, Changes.Of(Changes.Creation("192.0.2.8"), Changes.Creation("192.0.2.9")), Deletion];
        Assert.Equal([changes[change]], Of(Counter, changes).ConflictsAt(action));
    }

    [Fact]
    public void ConflictsAt_ActionOfTheCounter_ReturnsNoChange()
    {
        Assert.Empty(Of(Counter, Creation, Deletion).ConflictsAt(0));
        Assert.Single(Of(Counter, Replacement).ConflictsAt(0));
    }

    [Fact]
    public void ConflictsAt_UnknownAction_ReturnsNoChange()
    {
        Assert.Empty(Of(Counter, Creation, Deletion).ConflictsAt(null));
        Assert.Empty(Of(Counter, Replacement).ConflictsAt(null));
    }

    [Fact]
    public void ConflictsAt_ActionOfGuess_ReturnsAllGuesses()
    {
        ZoneChange[] changes = [Changes.Guess("192.0.2.8"), Creation, Changes.Guess("192.0.2.9")];
        var transaction = Of(Counter, changes);
        Assert.Equal([changes[0], changes[2]], transaction.ConflictsAt(3));
        Assert.Equal([changes[1]], transaction.ConflictsAt(2));
    }

    private static ZoneTransaction Of(ZoneCounter counter, params ZoneChange[] changes) =>
        new(Zone.Of("zone-a"), changes, counter);

    private static object CountSetBy(params ZoneChange[] changes)
    {
        var first = Of(Counter, changes).Actions[0];
        Assert.Equal(("!quota", Counter.ETag!.Value), (first.Entity.RowKey, first.ETag));
        return ((TableEntity)first.Entity)["Count"];
    }
}
