using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>
/// Shares a contended zone with the writers of other instances. The writers do not know each other: a counter that moves shows that one is
/// at work, and the length of the last wait shows how many there are. docs/zone-writer.md explains it.
/// </summary>
internal sealed class WriterTurns(IZonePartition partition, TimeProvider clock, Random random)
{
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(50);

    /// <summary>A longer one is an exception, such as a retried one.</summary>
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(5);

    /// <summary>How long the last transaction took: a counter that rests for less does not show that the other writer has stopped.</summary>
    private TimeSpan transaction;
    private long transactionStart;
    private TimeSpan lastWait;
    private long turnStart;
    private long lastCommit;
    private long? waitStart;
    private int attempts;

    /// <summary>How long a writer commits before it lets the others in.</summary>
    private TimeSpan Turn => Longer(ShortestTurn, transaction * 4);

    /// <summary>Notes the end of a transaction.</summary>
    /// <param name="isConflict">Whether another writer moved the counter.</param>
    public void Committed(bool isConflict)
    {
        lastCommit = clock.GetTimestamp();
        transaction = Shorter(clock.GetElapsedTime(transactionStart, lastCommit), LongestTransaction);
        if (isConflict)
        {
            if (waitStart is null)
            {
                waitStart = lastCommit;
                lastWait = Longer(lastWait, Turn * 2);
            }
        }
        else if (waitStart is { } start)
        {
            // One unlucky wait must not make the next ones long.
            var wait = clock.GetElapsedTime(start);
            wait = Shorter(wait, lastWait + Turn);
            lastWait = wait < Turn / 2 ? TimeSpan.Zero : wait;
            turnStart = lastCommit;
            waitStart = null;
            attempts = 0;
        }
    }

    /// <summary>Waits until this writer may commit. Returns the counter if the wait has read it.</summary>
    public async Task<ZoneCounter?> NextAsync()
    {
        if (waitStart is null && lastWait > TimeSpan.Zero)
        {
            if (clock.GetElapsedTime(lastCommit) >= lastWait)
            {
                // Idle for so long that the other writers have had their turns.
                lastWait = TimeSpan.Zero;
            }
            else if (clock.GetElapsedTime(turnStart) >= Turn)
            {
                waitStart = clock.GetTimestamp();
            }
        }

        var counter = waitStart is { } start ? await WaitAsync(start) : null;
        transactionStart = clock.GetTimestamp();
        return counter;
    }

    /// <summary>
    /// Ends when the counter rests: soon once this writer's turn is due, later before. A writer that never met a conflict does not know that
    /// others wait, so past the last wait this one tries again and again, until its commit is the other's first conflict.
    /// </summary>
    private async Task<ZoneCounter?> WaitAsync(long start)
    {
        attempts++;
        for (ZoneCounter? seen = null; ;)
        {
            var isDue = clock.GetElapsedTime(start) >= lastWait * 0.7;
            var pause = Longer(Longer(ShortestPause, transaction), lastWait / (isDue ? 20 : 4));
            await Task.Delay(pause * (0.5 + random.NextDouble()), clock);
            var counter = await TryReadAsync();
            if (counter == seen || clock.GetElapsedTime(start) >= lastWait + (Turn * attempts))
            {
                return counter;
            }

            seen = counter;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Null if storage is unavailable: the next transaction reports it to the callers that wait.</summary>
    private async Task<ZoneCounter?> TryReadAsync()
    {
        try
        {
            return await partition.CounterAsync(CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }
}
