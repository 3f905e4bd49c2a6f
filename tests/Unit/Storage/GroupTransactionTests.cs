using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class GroupTransactionTests
{
    private static readonly MappingRow Seen = new(Changes.Mapping("192.0.2.1"), new ETag("W/\"1\""));
    private static readonly ZoneCounter Counter = new(7, new ETag("W/\"2\""));

    [Fact]
    public void A_Row_That_Comes_Moves_The_Counter() => Assert.Equal(8, CountAfter(Changes.Creating("192.0.2.2")));

    [Fact]
    public void A_Row_That_Goes_Moves_The_Counter() => Assert.Equal(6, CountAfter(Of(new RowChange.Delete(Seen))));

    /// <summary>
    /// An audit, and a batch that does not fit, take a counter that has not moved for a zone in which no row came or went.
    /// </summary>
    [Fact]
    public void A_Row_That_Comes_As_Another_Goes_Gives_The_Counter_Another_ETag() =>
        Assert.Equal(7, CountAfter(Changes.Creating("192.0.2.2"), Of(new RowChange.Delete(Seen))));

    [Fact]
    public void A_Row_That_Is_Replaced_Leaves_The_Counter_Alone()
    {
        var transaction = Transaction(Counter, Of(new RowChange.Replace(Seen, Seen.Mapping)));
        Assert.Null(transaction.CounterBefore);
        Assert.Equal("192.0.2.1", Assert.Single(transaction.Actions).Entity.RowKey);
    }

    [Fact]
    public void Only_One_That_Adds_The_Counter_Is_Unguarded()
    {
        Assert.True(Transaction(ZoneCounter.None, Changes.Creating("192.0.2.2")).IsUnguarded);
        Assert.False(Transaction(Counter, Changes.Creating("192.0.2.2")).IsUnguarded);
        Assert.False(Transaction(ZoneCounter.None, Of(new RowChange.Replace(Seen, Seen.Mapping))).IsUnguarded);
    }

    private static ZoneChange Of(RowChange row) => new([row], CancellationToken.None);

    private static GroupTransaction Transaction(ZoneCounter counter, params ZoneChange[] group) =>
        GroupTransaction.Of(group, counter, "zone-a");

    private static object CountAfter(params ZoneChange[] group)
    {
        var step = Transaction(Counter, group).Actions[^1];
        Assert.Equal(("!quota", Counter.ETag!.Value), (step.Entity.RowKey, step.ETag));
        return ((TableEntity)step.Entity)["Count"];
    }
}
