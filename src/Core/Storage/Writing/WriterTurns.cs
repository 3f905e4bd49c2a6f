using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Core.Storage.Writing;

// Shares a contended zone with the writers of other instances. After a conflict, a writer waits and then touches the
// counter. This causes a conflict that ends the turn of the writer that commits. See docs/zone-writer.md.
internal sealed class WriterTurns(IZonePartition partition, TimeProvider clock, Random random)
{
    private const double AfterTurn = 1.1;
    private const double AfterFailedAttempt = 1.3;
    private const int TransactionsOfTurn = 8;
    private const int ReadsOfWait = 8;
    private const int WaitsUntilCalm = 10;

    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    // The time from a conflict to this writer's next turn. It grows while the turns of this writer are too short, and
    // shrinks while they are too long.
    private TimeSpan wait = ShortestWait;
    private TimeSpan transaction;
    private long transactionStart;
    private long turnStart;
    private long? waitStart;
    private long? lastConflict;

    /// <summary>Whether a writer of another instance has recently caused a conflict.</summary>
    public bool IsContended => lastConflict is { } conflict && clock.GetElapsedTime(conflict) < wait * WaitsUntilCalm;

    /// <param name="isConflict">Whether another writer changed the counter.</param>
    public void Committed(bool isConflict)
    {
        var now = clock.GetTimestamp();
        if (isConflict)
        {
            wait = IsContended ? wait : ShortestWait;
            wait = waitStart is not null ? wait * AfterFailedAttempt
                : IsTooShort(clock.GetElapsedTime(turnStart, now)) ? wait * AfterTurn
                : wait / AfterTurn;
            wait = Shorter(Longer(wait, ShortestWait), LongestWait);
            waitStart ??= now;
            lastConflict = now;
        }
        else
        {
            // A longer transaction is an exception, for example after a retry.
            transaction = Shorter(clock.GetElapsedTime(transactionStart, now), ShortestTurn);
            turnStart = waitStart is null ? turnStart : now;
            waitStart = null;
        }
    }

    /// <summary>Waits until this writer may commit. Returns the counter if the wait has read it.</summary>
    public async Task<ZoneCounter?> NextAsync()
    {
        var counter = waitStart is { } start ? await WaitAsync(start) : null;
        transactionStart = clock.GetTimestamp();
        return counter;
    }

    // Ends when two successive reads return the same counter (no other writer commits), or when this writer's turn
    // begins. Returns null after a fault, which the next transaction reports to its callers.
    private async Task<ZoneCounter?> WaitAsync(long start)
    {
        try
        {
            for (ZoneCounter? seen = null; ;)
            {
                await Task.Delay(wait / ReadsOfWait * (0.5 + random.NextDouble()), clock);
                var isTurn = clock.GetElapsedTime(start) >= wait;
                if (isTurn)
                {
                    await partition.TouchCounterAsync();
                }

                var counter = await partition.CounterAsync(CancellationToken.None);
                if (isTurn || counter == seen)
                {
                    return counter;
                }

                seen = counter;
            }
        }
        catch (Exception)
        {
            return null;
        }
    }

    private bool IsTooShort(TimeSpan turn) => turn < ShortestTurn || turn < transaction * TransactionsOfTurn;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
