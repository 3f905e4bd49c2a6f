using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>
/// Shares a contended zone with the writers of other instances, which do not know each other. After a conflict a writer
/// waits, then touches the counter: that conflict ends the turn of the writer at work. docs/zone-writer.md explains it.
/// </summary>
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

    /// <summary>
    /// Follows the number of writers: it grows while their turns are too short, and shrinks while they are too long.
    /// </summary>
    private TimeSpan wait = ShortestWait;
    private TimeSpan transaction;
    private long transactionStart;
    private long turnStart;
    private long? waitStart;
    private long? lastConflict;

    /// <summary>Whether writers of other instances commit changes of this zone, too.</summary>
    public bool IsContended => lastConflict is { } conflict && clock.GetElapsedTime(conflict) < wait * WaitsUntilCalm;

    /// <summary>Notes the end of a transaction.</summary>
    /// <param name="isConflict">Whether another writer moved the counter.</param>
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
            // A longer transaction is an exception, such as a retried one.
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

    /// <summary>
    /// Ends when the counter rests, because no other writer is at work, or when it is this writer's turn.
    /// </summary>
    /// <returns>Null after a fault: the next transaction reports it to the callers that wait.</returns>
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
