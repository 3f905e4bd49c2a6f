using OriginCloudRegions.Reliability.Callers;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Injects faults into instances and restarts storage, each after a number of calls.</summary>
internal sealed class Chaos(Cluster cluster, Journal journal, int seed)
{
    private const int CallsBetweenFaults = 300;
    private const int FaultsBetweenRestarts = 6;

    /// <summary>The kinds of faults that a round must inject.</summary>
    public static IEnumerable<HostFault> Kinds =>
        Heads.Chosen == Head.Worker ? Enum.GetValues<HostFault>() : [HostFault.Kill];

    public async Task RunAsync(CancellationToken stop)
    {
        var random = new Random(seed);
        var faults = 0;
        try
        {
            foreach (var fault in Draw(random))
            {
                await journal.ReachedAsync(++faults * CallsBetweenFaults, stop);
                await cluster.InjectAsync(fault, random.Next(cluster.All.Count), stop);
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

    /// <summary>Yields faults without end, in random order. On the worker, every eight contain each kind.</summary>
    private static IEnumerable<HostFault> Draw(Random random)
    {
        // After a cut, an instance serves no request until the host's time limit, so cuts are rare.
        HostFault[] cycle = Heads.Chosen == Head.Worker
            ?
            [
                HostFault.Kill, HostFault.Kill, HostFault.Kill, HostFault.KillAfterWrite, HostFault.KillAfterWrite,
                HostFault.Stall, HostFault.Stall, HostFault.CutStream,
            ]
            : [HostFault.Kill];
        while (true)
        {
            random.Shuffle(cycle);
            foreach (var fault in cycle)
            {
                yield return fault;
            }
        }
    }
}
