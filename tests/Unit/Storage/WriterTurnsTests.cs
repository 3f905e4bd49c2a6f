using Azure;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>When a writer waits for others, in milliseconds. A turn lasts 50, or four transactions; the first wait is two turns.</summary>
public sealed class WriterTurnsTests
{
    private readonly HeldPartition partition = new();
    private readonly JumpingTime clock = new();
    private WriterTurns turns;

    public WriterTurnsTests() => turns = With(random: 0.5);

    [Fact]
    public async Task Next_WithoutConflict_DoesNotWait()
    {
        await CommitAsync();
        clock.Advance(1000);
        Assert.Null(await turns.NextAsync());
        Assert.Empty(clock.Pauses);
    }

    [Fact]
    public async Task Next_AfterConflict_WaitsUntilCounterRests()
    {
        await ConflictAsync();
        Assert.Equal(partition.Counter, await turns.NextAsync());
        Assert.Equal([25, 25], clock.Pauses);
    }

    [Fact]
    public async Task Next_WhileCounterMoves_WaitsOneTurnMoreAtEachAttempt()
    {
        clock.Meanwhile = Move;
        await ConflictAsync();
        await turns.NextAsync();
        Assert.Equal([.. Times(3, 25), .. Times(15, 5)], clock.Pauses);

        clock.Pauses.Clear();
        turns.Committed(isConflict: true);
        await turns.NextAsync();
        Assert.Equal(Times(10, 5), clock.Pauses);
    }

    [Fact]
    public async Task Next_WhenItsTurnIsDue_PausesAsLongAsATransaction()
    {
        clock.Meanwhile = Move;
        await ConflictAsync(transaction: 50);
        await turns.NextAsync();
        Assert.Equal([.. Times(3, 100), .. Times(6, 50)], clock.Pauses);
    }

    [Theory]
    [InlineData(10, 25)]
    [InlineData(20, 40)]
    [InlineData(50, 100)]
    [InlineData(90, 100)]
    public async Task Next_AfterLongTransaction_PausesLonger(int transaction, int pause)
    {
        await ConflictAsync(transaction);
        await turns.NextAsync();
        Assert.Equal([pause, pause], clock.Pauses);
    }

    [Theory]
    [InlineData(0.0, 12)]
    [InlineData(1.0, 37)]
    public async Task Next_AfterConflict_PausesAtRandom(double random, int pause)
    {
        turns = With(random);
        await ConflictAsync();
        await turns.NextAsync();
        Assert.Equal(pause, clock.Pauses[0]);
    }

    [Theory]
    [InlineData(49, 0)]
    [InlineData(50, 2)]
    [InlineData(99, 2)]
    [InlineData(100, 0)]
    public async Task Next_BetweenEndOfTurnAndEndOfIdling_Waits(int idle, int pauses)
    {
        await TakeTurnAsync(wait: 100);
        clock.Advance(idle);
        await turns.NextAsync();
        Assert.Equal(pauses, clock.Pauses.Count);
    }

    [Fact]
    public async Task Next_AfterCommitsOfAWholeTurn_Waits()
    {
        await TakeTurnAsync(wait: 100);
        clock.Advance(40);
        await CommitAsync();
        Assert.Empty(clock.Pauses);

        clock.Advance(10);
        await turns.NextAsync();
        Assert.NotEmpty(clock.Pauses);
    }

    [Fact]
    public async Task Next_AfterIdling_ForgetsTheOthers()
    {
        await TakeTurnAsync(wait: 100);
        clock.Advance(100);
        await CommitAsync();
        clock.Advance(60);
        await CommitAsync();
        Assert.Empty(clock.Pauses);
    }

    [Theory]
    [InlineData(100, 25)]
    [InlineData(140, 35)]
    [InlineData(200, 37)]
    public async Task Next_OfNextTurn_WaitsAsLongAsBeforeButAtMostOneTurnMore(int wait, int pause)
    {
        await TakeTurnAsync(wait);
        clock.Advance(60);
        await turns.NextAsync();
        Assert.Equal([pause, pause], clock.Pauses);
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.5, 2)]
    public async Task Next_AfterWaitShorterThanHalfATurn_ForgetsTheOthers(double random, int pauses)
    {
        turns = With(random);
        partition.CounterFault = new StorageUnavailableException("gone");
        await ConflictAsync();
        await CommitAsync();
        partition.CounterFault = null;
        clock.Pauses.Clear();

        for (var commits = 0; commits < 3; commits++)
        {
            clock.Advance(20);
            await CommitAsync();
        }

        Assert.Equal(pauses, clock.Pauses.Count);
    }

    [Fact]
    public async Task Next_WhenStorageIsUnavailable_PausesOnce()
    {
        partition.CounterFault = new StorageUnavailableException("gone");
        await ConflictAsync();
        Assert.Null(await turns.NextAsync());
        Assert.Equal([25], clock.Pauses);
    }

    private static int[] Times(int count, int pause) => [.. Enumerable.Repeat(pause, count)];

    private WriterTurns With(double random) => new(partition, clock, new FixedRandom(random));

    /// <summary>Another writer commits.</summary>
    private void Move() => partition.Counter = new ZoneCounter(1, new ETag($"{partition.CounterReads}"));

    private async Task ConflictAsync(int transaction = 0)
    {
        await turns.NextAsync();
        clock.Advance(transaction);
        turns.Committed(isConflict: true);
    }

    private async Task CommitAsync()
    {
        await turns.NextAsync();
        turns.Committed(isConflict: false);
    }

    /// <summary>Waits while another writer commits, and begins a turn with an instant transaction.</summary>
    private async Task TakeTurnAsync(int wait)
    {
        clock.Meanwhile = () =>
        {
            if (clock.Pauses.Sum() < wait)
            {
                Move();
            }
        };
        while (clock.Pauses.Sum() < wait)
        {
            await ConflictAsync();
        }

        turns.Committed(isConflict: false);
        clock.Meanwhile = null;
        clock.Pauses.Clear();
    }
}
