using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Model.Partitions;
using OriginCloudRegions.Model.Scheduling;
using OriginCloudRegions.Model.Storage;

namespace OriginCloudRegions.Model.Crowds;

internal sealed class CrowdSimulation
{
    private const int Quota = 1_000_000;

    private static readonly ZoneId Zone = ZoneId.TryParse("zone", out var id) ? id : throw new FormatException();

    private readonly Crowd crowd;
    private readonly EventLoop loop = new();
    private readonly LatencyNetwork network;
    private readonly List<(Instance Instance, TableMappingStore Store)> instances = [];
    private readonly List<TimeSpan> latencies = [];
    private int addresses;
    private int creations;
    private int unavailable;

    public CrowdSimulation(Crowd crowd)
    {
        this.crowd = crowd;
        var random = new Random(crowd.Seed);
        network = new LatencyNetwork(crowd, loop.Time, random);
        var table = new TablePartition();
        for (var number = 1; number <= crowd.Instances; number++)
        {
            var instance = new Instance(loop, number);
            var partition = new ModelPartition(table, network, instance, Zone);
            instances.Add((instance, new TableMappingStore(_ => partition, Quota, instance.Clock, new Random(random.Next()))));
        }
    }

    public CrowdResult Run()
    {
        var callers = new List<Task>();
        for (var number = 0; number < crowd.Callers; number++)
        {
            var (instance, store) = instances[number % instances.Count];
            instance.Run(() => callers.Add(CallAsync(store)));
        }

        for (loop.RunReady(); callers.Exists(caller => !caller.IsCompleted); loop.RunReady())
        {
            loop.Time.Advance();
        }

        callers.ForEach(caller => caller.GetAwaiter().GetResult());
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
        while (loop.Time.Now < crowd.Duration)
        {
            var start = loop.Time.Now;
            try
            {
                await store.PutAsync(Zone, NextRequest(), null, CancellationToken.None);
                creations++;
            }
            catch (StorageUnavailableException)
            {
                unavailable++;
            }

            latencies.Add(loop.Time.Now - start);
        }
    }

    private MappingRequest NextRequest()
    {
        var number = addresses++;
        return OriginAddress.TryParse($"10.{number >> 16}.{(number >> 8) & 255}.{number & 255}", out var address)
            ? new MappingRequest(address, "aws", "us-east-1")
            : throw new InvalidOperationException("Too many addresses.");
    }
}
