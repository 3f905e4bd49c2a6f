using OriginCloudRegions.Reliability.Callers;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Kills instances and restarts storage while callers call, in the measure of their calls.</summary>
internal sealed class Chaos(Cluster cluster, Journal journal, int seed)
{
    private const int CallsBetweenKills = 300;
    private const int KillsBetweenRestarts = 6;

    public async Task RunAsync(CancellationToken stop)
    {
        var random = new Random(seed);
        for (var kills = 1; ; kills++)
        {
            try
            {
                await journal.ReachedAsync(kills * CallsBetweenKills).WaitAsync(stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await cluster.KillAsync(random.Next(cluster.All.Count));
            if (kills % KillsBetweenRestarts == 0)
            {
                await cluster.RestartStorageAsync();
            }
        }
    }
}
