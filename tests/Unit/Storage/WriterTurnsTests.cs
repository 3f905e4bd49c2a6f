using Azure;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Unit.Storage;

public sealed class WriterTurnsTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly HeldPartition partition = new();
    private readonly WriterTurns turns;

    public WriterTurnsTests() => turns = new WriterTurns(partition, clock, new Random(1));

    [Fact]
    public async Task Next_WithoutConflict_IsImmediate()
    {
        for (var commit = 0; commit < 100; commit++)
        {
            Assert.Null(await turns.NextAsync());
            clock.Advance(TimeSpan.FromMilliseconds(5));
            turns.Committed(isConflict: false);
        }

        Assert.Equal(0, partition.CounterReads);
    }

    [Fact]
    public async Task Next_AfterConflict_WaitsUntilCounterRests()
    {
        turns.Committed(isConflict: true);
        var next = turns.NextAsync();
        Assert.False(next.IsCompleted);

        Assert.Equal(partition.Counter, await AdvanceUntilAsync(next));
        Assert.Equal(2, partition.CounterReads);
    }

    [Fact]
    public async Task Next_WhileCounterMoves_TriesOnceItsTurnIsOverdue()
    {
        turns.Committed(isConflict: true);

        var (_, waited) = await WaitWhileOthersCommitAsync();

        Assert.InRange(waited, TimeSpan.FromMilliseconds(25), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task Next_AfterTurnOfContendedZone_LetsTheOthersIn()
    {
        await TakeContendedTurnAsync();
        Assert.Null(await turns.NextAsync());

        clock.Advance(TimeSpan.FromMilliseconds(30));
        turns.Committed(isConflict: false);
        clock.Advance(TimeSpan.FromMilliseconds(20));
        var next = turns.NextAsync();
        Assert.False(next.IsCompleted);

        await AdvanceUntilAsync(next);
    }

    [Fact]
    public async Task Next_AfterIdleTime_ForgetsContention()
    {
        await TakeContendedTurnAsync();
        clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Null(await turns.NextAsync());

        turns.Committed(isConflict: false);
        clock.Advance(TimeSpan.FromMilliseconds(60));
        Assert.Null(await turns.NextAsync());
    }

    /// <summary>Loses once, waits while the counter moves, and commits.</summary>
    private async Task TakeContendedTurnAsync()
    {
        turns.Committed(isConflict: true);
        await WaitWhileOthersCommitAsync();
        turns.Committed(isConflict: false);
    }

    private async Task<(ZoneCounter? Counter, TimeSpan Waited)> WaitWhileOthersCommitAsync()
    {
        var start = clock.GetTimestamp();
        var next = turns.NextAsync();
        for (var commit = 0; !next.IsCompleted; commit++)
        {
            partition.Counter = new ZoneCounter(commit, new ETag($"{commit}"));
            await AdvanceUntilReadAsync(next);
        }

        return (await next, clock.GetElapsedTime(start));
    }

    private async Task AdvanceUntilReadAsync(Task next)
    {
        for (var reads = partition.CounterReads; partition.CounterReads == reads && !next.IsCompleted; await Task.Yield())
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private async Task<ZoneCounter?> AdvanceUntilAsync(Task<ZoneCounter?> next)
    {
        while (!next.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        return await next;
    }
}
