using OriginCloudRegions.Model.Partitions;
using OriginCloudRegions.Model.Scheduling;

namespace OriginCloudRegions.Model.Crowds;

/// <summary>Applies each call halfway through its latency, or answers 503 beyond the partition's throughput.</summary>
internal sealed class LatencyNetwork(Crowd crowd, Timeline time, Random random) : INetwork
{
    /// <summary>A quarter of a second's throughput: how much a partition serves at once.</summary>
    private readonly double burst = crowd.EntitiesPerSecond / 4.0;
    private double available = crowd.EntitiesPerSecond / 4.0;
    private TimeSpan filledAt;

    public int Calls { get; private set; }

    public int Conflicts { get; private set; }

    public int Throttled { get; private set; }

    public void Send(StorageCall call)
    {
        Calls++;
        var half = (crowd.MinLatency + (random.NextDouble() * (crowd.MaxLatency - crowd.MinLatency))) / 2;
        time.In(half, () =>
        {
            var fate = Arrive(call);
            time.In(half, () => call.End(fate));
        });
    }

    /// <summary>Up to 60, 120, 240 ... 600 ms, as the SDK pauses.</summary>
    public Task PauseAsync(int attempt, TimeProvider clock) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Min(500, 50 * (1 << (attempt - 1))) * (0.8 + (0.4 * random.NextDouble()))), clock);

    private CallFate Arrive(StorageCall call)
    {
        available = Math.Min(burst, available + ((time.Now - filledAt).TotalSeconds * crowd.EntitiesPerSecond));
        filledAt = time.Now;
        if (available <= 0)
        {
            Throttled++;
            return CallFate.Refused;
        }

        available -= call.Entities;
        call.Apply();
        Conflicts += call.IsConflict ? 1 : 0;
        return CallFate.Answered;
    }
}
