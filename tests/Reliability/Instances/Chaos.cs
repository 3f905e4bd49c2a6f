using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Reliability.Callers;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Injects faults into instances and restarts storage while callers call, in the measure of their calls.</summary>
internal sealed class Chaos(Cluster cluster, Journal journal, int seed)
{
    private const int CallsBetweenFaults = 300;
    private const int FaultsBetweenRestarts = 6;

    public async Task RunAsync(CancellationToken stop)
    {
        var random = new Random(seed);
        var deck = new HostFaultDeck(Heads.Chosen, random);
        try
        {
            for (var faults = 1; ; faults++)
            {
                await journal.ReachedAsync(faults * CallsBetweenFaults).WaitAsync(stop);
                await cluster.InjectAsync(deck.Draw(), random.Next(cluster.All.Count), stop);
                if (faults % FaultsBetweenRestarts == 0)
                {
                    await cluster.RestartStorageAsync();
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The round ends.
        }
    }
}
