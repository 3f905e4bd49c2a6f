using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Core.Storage.Writing;

/// <summary>
/// Shares a contended zone with the writers of other instances. The writers do not know each other: a counter that moves shows that one is
/// at work, and the length of the last wait shows how many there are. docs/zone-writer.md explains it.
/// </summary>
internal sealed class WriterTurns(IZonePartition partition, TimeProvider clock, Random random)
{
    /// <summary>How long a writer commits before it lets the others in.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(8);

    private int conflicts;
    private TimeSpan lastWait;
    private long turnStart;
    private long lastCommit;

    /// <summary>Notes the end of a transaction.</summary>
    /// <param name="isConflict">Whether another writer moved the counter.</param>
    public void Committed(bool isConflict)
    {
        conflicts = isConflict ? conflicts + 1 : 0;
        lastCommit = clock.GetTimestamp();
    }

    /// <summary>Waits until this writer may commit. Returns the counter if the wait has read it.</summary>
    public async Task<ZoneCounter?> NextAsync()
    {
        if (lastWait > TimeSpan.Zero && conflicts == 0 && clock.GetElapsedTime(lastCommit) >= lastWait)
        {
            // Idle for so long that the other writers have had their turns.
            lastWait = TimeSpan.Zero;
        }

        if (conflicts is > 0 and < 2 && lastWait == TimeSpan.Zero)
        {
            await Task.Delay(ShortestPause * random.NextDouble(), clock);
            return null;
        }

        var isOver = conflicts > 0 || (lastWait > TimeSpan.Zero && clock.GetElapsedTime(turnStart) >= Turn);
        return isOver ? await WaitAsync() : null;
    }

    private async Task<ZoneCounter?> WaitAsync()
    {
        var start = clock.GetTimestamp();
        for (ZoneCounter? seen = null; ;)
        {
            // Most of the last wait belongs to the others. Meanwhile a counter at rest for long means that they are gone.
            var isDue = clock.GetElapsedTime(start) >= lastWait * 0.8;
            var pause = TimeSpan.FromTicks(Math.Max(ShortestPause.Ticks, (lastWait / (isDue ? 40 : 4)).Ticks));
            await Task.Delay(pause * (0.5 + random.NextDouble()), clock);
            var counter = await TryReadAsync();
            if (counter == seen)
            {
                var wait = clock.GetElapsedTime(start);
                lastWait = wait < Turn / 2 ? TimeSpan.Zero : wait;
                turnStart = clock.GetTimestamp();
                conflicts = 0;
                return counter;
            }

            seen = counter;
        }
    }

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
