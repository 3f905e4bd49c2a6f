using Azure;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZoneChangeTests
{
    [Fact]
    public void Only_Undecided_Rows_Are_Open()
    {
        var change = Changes.OfSize(3);
        change.Decide(1, new RowOutcome(RowResult.Applied));
        Assert.Equal([0, 2], change.OpenRows);
    }

    [Fact]
    public void Only_Open_Rows_Make_It_Grow()
    {
        var change = Changes.OfSize(3);
        change.Decide(1, new RowOutcome(RowResult.Conflict));
        Assert.Equal(2, change.OpenGrowth);
    }

    [Fact]
    public void A_Deletion_Makes_Room_For_A_Creation()
    {
        var gone = new RowChange.Delete(new MappingRow(Changes.Mapping("192.0.2.1"), new ETag("a")));
        var change = new ZoneChange([gone, Changes.Creation("192.0.2.2")], CancellationToken.None);
        Assert.Equal(0, change.OpenGrowth);
    }

    [Fact]
    public async Task Deciding_The_Open_Rows_Leaves_What_Was_Decided()
    {
        var change = Changes.OfSize(3);
        change.Decide(1, new RowOutcome(RowResult.Applied));
        change.DecideOpen(RowResult.QuotaReached);
        change.Complete(new StorageCalls());
        Assert.Equal(
            [RowResult.QuotaReached, RowResult.Applied, RowResult.QuotaReached],
            (await change.Answer).Select(outcome => outcome.Result));
    }

    [Fact]
    public void The_Calls_Of_The_Group_Count_For_The_Caller()
    {
        var callers = new StorageCalls();
        callers.Attach();
        var change = Changes.OfSize(1);
        var made = new StorageCalls();
        made.Add(2, TimeSpan.FromMilliseconds(3));

        change.Complete(made);

        Assert.Equal((2, TimeSpan.FromMilliseconds(3)), (callers.Count, callers.Duration));
    }

    [Fact]
    public async Task A_Fault_Of_The_Group_Is_The_Callers()
    {
        var change = Changes.OfSize(1);
        change.Fail(new StorageCalls(), new StorageUnavailableException("gone"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => change.Answer);
    }

    [Fact]
    public void It_Is_Abandoned_Once_Its_Caller_Goes()
    {
        using var caller = new CancellationTokenSource();
        var change = Changes.Creating(["192.0.2.1"], caller.Token);
        Assert.False(change.IsAbandoned);
        caller.Cancel();
        Assert.True(change.IsAbandoned);
    }
}
