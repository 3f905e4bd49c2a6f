using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Model.Exploration;

namespace OriginCloudRegions.Model.Crowds;

/// <summary>
/// Callers that create mappings in one zone, one after the other, spread over instances with Azure-like storage between
/// them.
/// </summary>
internal sealed class CrowdSimulation
{
    private const int Quota = 1_000_000;
    private const int Seed = 1;

    /// <summary>Longer than a request may take, so that a starved caller is noticed.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(12);

    private readonly int callers;
    private readonly EventLoop loop = new();
    private readonly LatencyNetwork network;
    private readonly List<(Instance Instance, TableMappingStore Store)> instances = [];
    private readonly List<TimeSpan> latencies = [];
    private int addresses;
    private int creations;
    private int unavailable;

    private CrowdSimulation(int instances, int callers)
    {
        this.callers = callers;
        var random = new Random(Seed);
        network = new LatencyNetwork(loop.Time, random);
        var table = new TablePartition();
        for (var number = 1; number <= instances; number++)
        {
            var instance = new Instance(loop, number);
            var partition = new ModelPartition(table, network, instance, Zone.Id);
            var store = new TableMappingStore(_ => partition, Quota, instance.Clock, new Random(random.Next()));
            this.instances.Add((instance, store));
        }
    }

    public static CrowdResult Run(int instances, int callers) => new CrowdSimulation(instances, callers).Run();

    private CrowdResult Run()
    {
        var running = new List<Task>();
        for (var number = 0; number < callers; number++)
        {
            var (instance, store) = instances[number % instances.Count];
            instance.Run(() => running.Add(CallAsync(store)));
        }

        for (loop.RunReady(); running.Exists(caller => !caller.IsCompleted); loop.RunReady())
        {
            loop.Time.Advance();
        }

        running.ForEach(caller => caller.GetAwaiter().GetResult());
        instances.ForEach(each => each.Store.Dispose());
        latencies.Sort();
        return new CrowdResult(
            creations / loop.Time.Now.TotalSeconds,
            latencies[latencies.Count / 2],
            latencies[latencies.Count * 99 / 100],
            latencies[^1],
            network.Calls,
            network.Conflicts,
            network.Throttled,
            unavailable);
    }

    private async Task CallAsync(TableMappingStore store)
    {
        while (loop.Time.Now < Duration)
        {
            var start = loop.Time.Now;
            var number = addresses++;
            var address = Zone.Parse($"10.{number >> 16}.{(number >> 8) & 255}.{number & 255}");
            var request = new MappingRequest(address, "aws", "us-east-1");
            try
            {
                await store.PutAsync(Zone.Id, request, null, CancellationToken.None);
                creations++;
            }
            catch (StorageUnavailableException)
            {
                unavailable++;
            }

            latencies.Add(loop.Time.Now - start);
        }
    }
}
