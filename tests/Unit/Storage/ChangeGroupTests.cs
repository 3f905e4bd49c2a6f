using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ChangeGroupTests
{
    [Fact]
    public void Nothing_Waiting_Makes_No_Group() => Assert.Null(ChangeGroup.TakeFrom(new LinkedList<ZoneChange>()));

    [Fact]
    public void All_That_Fits_Goes_Together_In_The_Order_It_Came()
    {
        var (waiting, changes) = Waiting(
            Changes.Creating("192.0.2.1"), Changes.Creating("192.0.2.2", "192.0.2.3"), Changes.Creating("192.0.2.4"));

        var group = ChangeGroup.TakeFrom(waiting);

        Assert.Equal(changes, group!.Leaders);
        Assert.Empty(group.Followers);
        Assert.Empty(waiting);
    }

    [Fact]
    public void A_Group_Holds_99_Rows()
    {
        var (waiting, changes) = Waiting([.. Enumerable.Range(0, 120).Select(block => Changes.OfSize(1, block))]);

        var group = ChangeGroup.TakeFrom(waiting);

        Assert.Equal(changes.Take(99), group!.Leaders);
        Assert.Equal(changes.Skip(99), waiting);
    }

    [Theory]
    [InlineData(49, 50, 2)]
    [InlineData(50, 50, 1)]
    [InlineData(98, 1, 2)]
    [InlineData(99, 1, 1)]
    [InlineData(1, 99, 1)]
    public void Rows_Are_Counted_Not_Changes(int first, int second, int taken)
    {
        var (waiting, changes) = Waiting(Changes.OfSize(first, 1), Changes.OfSize(second, 2));
        Assert.Equal(changes.Take(taken), ChangeGroup.TakeFrom(waiting)!.Leaders);
    }

    [Fact]
    public void Nobody_Is_Served_Before_One_Who_Came_First_And_Does_Not_Fit()
    {
        var (waiting, changes) = Waiting(Changes.OfSize(60, 1), Changes.OfSize(60, 2), Changes.OfSize(1, 3));

        var group = ChangeGroup.TakeFrom(waiting);

        Assert.Equal([changes[0]], group!.Leaders);
        Assert.Equal([changes[1], changes[2]], waiting);
    }

    [Fact]
    public void A_Change_Larger_Than_A_Transaction_Comes_Alone()
    {
        var (waiting, changes) = Waiting(Changes.OfSize(100, 1), Changes.OfSize(1, 2));
        Assert.Equal([changes[0]], ChangeGroup.TakeFrom(waiting)!.Leaders);
    }

    [Fact]
    public void A_Change_Larger_Than_A_Transaction_Waits_For_Its_Turn()
    {
        var (waiting, changes) = Waiting(Changes.OfSize(1, 1), Changes.OfSize(100, 2), Changes.OfSize(1, 3));

        Assert.Equal([changes[0]], ChangeGroup.TakeFrom(waiting)!.Leaders);
        Assert.Equal([changes[1]], ChangeGroup.TakeFrom(waiting)!.Leaders);
        Assert.Equal([changes[2]], ChangeGroup.TakeFrom(waiting)!.Leaders);
    }

    [Fact]
    public void The_Second_Change_Of_An_Address_Follows()
    {
        var (waiting, changes) = Waiting(
            Changes.Creating("2001:db8::1"), Changes.Creating("2001:DB8:0::1"), Changes.Creating("192.0.2.1"));

        var group = ChangeGroup.TakeFrom(waiting);

        Assert.Equal([changes[0], changes[2]], group!.Leaders);
        Assert.Equal([changes[1]], group.Followers);
        Assert.Empty(waiting);
    }

    [Fact]
    public void One_Address_Among_Several_Is_Enough_To_Follow()
    {
        var (waiting, changes) = Waiting(
            Changes.Creating("192.0.2.1", "192.0.2.2"), Changes.Creating("192.0.2.3", "192.0.2.2"));
        Assert.Equal([changes[1]], ChangeGroup.TakeFrom(waiting)!.Followers);
    }

    [Fact]
    public void Followers_Take_No_Room()
    {
        var (waiting, changes) = Waiting(
            Changes.OfSize(98, 1), Changes.OfSize(98, 1), Changes.OfSize(98, 1), Changes.OfSize(1, 2));
        Assert.Equal([changes[0], changes[3]], ChangeGroup.TakeFrom(waiting)!.Leaders);
    }

    [Fact]
    public void A_Follower_Is_Left_For_Its_Leader_To_Be_Answered_First()
    {
        var (waiting, changes) = Waiting(Changes.Creating("192.0.2.1"), Changes.Creating("192.0.2.1"));
        ChangeGroup.TakeFrom(waiting);
        Assert.False(changes[1].Answer.IsCompleted);
    }

    [Fact]
    public void The_Abandoned_Are_Left_Out()
    {
        var (waiting, changes) = Waiting(
            Changes.Abandoned("192.0.2.1"), Changes.Creating("192.0.2.1"), Changes.Abandoned("192.0.2.2"));

        var group = ChangeGroup.TakeFrom(waiting);

        Assert.Equal([changes[1]], group!.Leaders);
        Assert.Empty(group.Followers);
        Assert.Empty(waiting);
    }

    [Fact]
    public async Task The_Abandoned_Are_Answered_As_Not_Applied()
    {
        var (waiting, changes) = Waiting(Changes.Abandoned("192.0.2.1", "192.0.2.2"));

        Assert.Null(ChangeGroup.TakeFrom(waiting));

        Assert.True(changes[0].Answer.IsCompleted);
        Assert.Equal([RowResult.Conflict, RowResult.Conflict], (await changes[0].Answer).Select(outcome => outcome.Result));
    }

    private static (LinkedList<ZoneChange> Waiting, ZoneChange[] Changes) Waiting(params ZoneChange[] changes) =>
        (new LinkedList<ZoneChange>(changes), changes);
}
