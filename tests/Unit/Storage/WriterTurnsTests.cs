using Azure;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>
/// When a writer waits for other writers. All times are in milliseconds. The first wait is 100. A wait has eight pauses
/// with a read of the counter after each. A turn should last at least 50 and at least eight transactions. A shorter
/// turn makes the wait a tenth longer; any other turn makes the wait a tenth shorter.
/// </summary>
public sealed class WriterTurnsTests
{
    private readonly HeldPartition partition = new();
    private readonly JumpingTime clock = new();
    private WriterTurns turns;

    public WriterTurnsTests() => turns = With(random: 0.5);

    [Fact]
    public async Task NextTransaction_WithoutConflict_DoesNotWait()
    {
        await CommitAsync();
        clock.Advance(1000);
        Assert.Null(await turns.NextAsync());
        Assert.Empty(clock.Pauses);
        Assert.False(turns.IsContended);
    }

    [Fact]
    public async Task NextTransaction_AfterConflict_WaitsUntilTheCounterStopsChanging()
    {
        await ConflictAsync();
        Assert.Equal(partition.Counter, await turns.NextAsync());
        Assert.Equal([12, 12], clock.Pauses);
        Assert.Equal(0, partition.Touches);
    }

    [Fact]
    public async Task NextTransaction_WhenCounterKeepsChanging_TouchesTheCounterAtTheEndOfTheWait()
    {
        clock.Meanwhile = Move;
        await ConflictAsync();
        Assert.Equal(await turns.NextAsync(), partition.Counter);
        Assert.Equal(Enumerable.Repeat(12, 9), clock.Pauses);
        Assert.Equal(1, partition.Touches);
    }

    [Fact]
    public async Task NextTransaction_AfterConflictInSpiteOfTouch_Waits30PercentLonger()
    {
        clock.Meanwhile = Move;
        await ConflictAsync();
        await turns.NextAsync();
        clock.Pauses.Clear();

        turns.Committed(isConflict: true);
        await turns.NextAsync();
        Assert.Equal([16, 16], clock.Pauses);
        Assert.Equal(2, partition.Touches);
    }

    [Theory]
    [InlineData(0.0, 6)]
    [InlineData(1.0, 18)]
    public async Task NextTransaction_AfterConflict_PausesARandomTimeFrom6To18Milliseconds(double random, int pause)
    {
        turns = With(random);
        await ConflictAsync();
        await turns.NextAsync();
        Assert.Equal(pause, clock.Pauses[0]);
    }

    [Theory]
    [InlineData(0, 49, 13)]
    [InlineData(0, 50, 12)]
    [InlineData(10, 79, 13)]
    [InlineData(10, 80, 12)]
    [InlineData(50, 399, 13)]
    [InlineData(50, 400, 12)]
    [InlineData(90, 400, 12)]
    public async Task NextTransaction_AfterTurn_WaitsLongerOnlyIfTheTurnWasTooShort(
        int transaction, int turn, int pause)
    {
        await TakeTurnAsync(transaction);
        clock.Advance(turn);
        turns.Committed(isConflict: true);
        await turns.NextAsync();
        Assert.Equal(pause, clock.Pauses[0]);
    }

    [Fact]
    public async Task NextTransaction_AfterManyShortTurns_WaitsAtMost5Seconds()
    {
        await TakeShortTurnsAsync();
        await turns.NextAsync();
        Assert.Equal(625, clock.Pauses[0]);
    }

    [Fact]
    public async Task NextTransaction_AfterLongTurns_WaitsAtLeast100Milliseconds()
    {
        await ConflictAsync();
        for (var turn = 0; turn < 10; turn++)
        {
            await CommitAsync();
            clock.Advance(10_000);
            turns.Committed(isConflict: true);
        }

        clock.Pauses.Clear();
        await turns.NextAsync();
        Assert.Equal(12, clock.Pauses[0]);
    }

    [Fact]
    public async Task NextTransaction_WithinATurn_DoesNotWait()
    {
        await TakeTurnAsync();
        clock.Advance(40);
        await CommitAsync();
        Assert.Empty(clock.Pauses);
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public async Task IsContended_AfterFirstConflict_ReturnsTrueForOneSecond(int later, bool isContended)
    {
        await ConflictAsync();
        clock.Advance(later);
        Assert.Equal(isContended, turns.IsContended);
    }

    [Fact]
    public async Task NextTransaction_AfterContentionEnded_WaitsAsLongAsAfterTheFirstConflict()
    {
        await TakeShortTurnsAsync();
        await CommitAsync();
        clock.Advance(60_000);
        clock.Pauses.Clear();
        await ConflictAsync();
        await turns.NextAsync();
        Assert.Equal(12, clock.Pauses[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(403)]
    public async Task NextTransaction_WhenTheReadOfTheCounterFails_EndsTheWaitAfterOnePause(int status)
    {
        partition.CounterFault = status == 0
            ? new StorageUnavailableException("gone")
            : new RequestFailedException(status, "Refused.");
        await ConflictAsync();
        Assert.Null(await turns.NextAsync());
        Assert.Equal([12], clock.Pauses);
    }

    private WriterTurns With(double random) => new(partition, clock, new FixedRandom(random));

    /// <summary>Changes the counter, as a commit of another writer does.</summary>
    private void Move() => partition.Counter = new ZoneCounter(1, new ETag($"{partition.CounterReads}"));

    private async Task ConflictAsync()
    {
        await turns.NextAsync();
        turns.Committed(isConflict: true);
    }

    private async Task CommitAsync()
    {
        await turns.NextAsync();
        turns.Committed(isConflict: false);
    }

    private async Task TakeShortTurnsAsync()
    {
        for (var turn = 0; turn < 100; turn++)
        {
            await TakeTurnAsync();
            turns.Committed(isConflict: true);
        }
    }

    /// <summary>Causes a conflict, waits, and begins a turn with a transaction of this many milliseconds.</summary>
    private async Task TakeTurnAsync(int transaction = 0)
    {
        await ConflictAsync();
        await turns.NextAsync();
        clock.Advance(transaction);
        turns.Committed(isConflict: false);
        clock.Pauses.Clear();
    }
}
