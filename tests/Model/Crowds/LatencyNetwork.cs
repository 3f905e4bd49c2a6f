namespace OriginCloudRegions.Model.Crowds;

/// <summary>Applies each call halfway through its latency, or answers 503 beyond the partition's throughput.</summary>
internal sealed class LatencyNetwork(Timeline time, Random random) : INetwork
{
    /// <summary>Entities that a partition reads and writes in a second; a burst may take a quarter of them.</summary>
    private const int EntitiesPerSecond = 2000;
    private const double Burst = EntitiesPerSecond / 4.0;

    private static readonly TimeSpan MinLatency = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan MaxLatency = TimeSpan.FromMilliseconds(15);

    private double available = Burst;
    private TimeSpan filledAt;

    public int Calls { get; private set; }

    public int Conflicts { get; private set; }

    public int Throttled { get; private set; }

    public void Send(StorageCall call)
    {
        Calls++;
        var half = (MinLatency + (random.NextDouble() * (MaxLatency - MinLatency))) / 2;
        time.In(half, () =>
        {
            var fate = Arrive(call);
            time.In(half, () => call.End(fate));
        });
    }

    /// <summary>Up to 60, 120, 240 ... 600 ms, as the SDK pauses.</summary>
    public Task PauseAsync(int attempt, TimeProvider clock)
    {
        var milliseconds = Math.Min(500, 50 * (1 << (attempt - 1))) * (0.8 + (0.4 * random.NextDouble()));
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds), clock);
    }

    private CallFate Arrive(StorageCall call)
    {
        available = Math.Min(Burst, available + ((time.Now - filledAt).TotalSeconds * EntitiesPerSecond));
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
