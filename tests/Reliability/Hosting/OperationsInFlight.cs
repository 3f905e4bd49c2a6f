using System.Collections.Concurrent;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Hosting;

/// <summary>Every operation once, each on its own zone, and all of them waiting for storage.</summary>
internal sealed class OperationsInFlight
{
    private readonly FaultedApp app;
    private readonly Dictionary<string, EveryOperation> zones;
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task<Reply>> running;

    private OperationsInFlight(FaultedApp app, Api api, Dictionary<string, EveryOperation> zones)
    {
        this.app = app;
        this.zones = zones;
        var awaited = new ConcurrentDictionary<string, bool>(zones.Keys.Select(zone => KeyValuePair.Create(zone, true)));
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Storage.Before = call =>
        {
            foreach (var zone in awaited.Keys.Where(call.Concerns))
            {
                awaited.TryRemove(zone, out _);
            }

            if (awaited.IsEmpty)
            {
                all.TrySetResult();
            }

            return goOn.Task;
        };
        running = [.. zones.Select(zone => zone.Value.SendAsync(api, zone.Key))];
        AllWait = all.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private Task AllWait { get; }

    /// <summary>Completes when every operation waits for storage.</summary>
    public static async Task<OperationsInFlight> StartAsync(FaultedApp app, Api api)
    {
        var zones = EveryOperation.All.ToDictionary(_ => Api.NewZone());
        await Task.WhenAll(zones.Keys.Select(zone => EveryOperation.PrepareAsync(api, zone)));
        var inFlight = new OperationsInFlight(app, api, zones);
        await inFlight.AllWait;
        return inFlight;
    }

    /// <summary>Lets storage answer.</summary>
    public void GoOn() => goOn.SetResult();

    /// <summary>Asserts that each operation succeeds and leaves its mappings in storage.</summary>
    public async Task SucceedAsync()
    {
        Assert.All(await Task.WhenAll(running), reply => Assert.Equal(200, reply.Status));
        foreach (var (zone, operation) in zones)
        {
            Assert.Equal((operation.Name, operation.RowsAfter), (operation.Name, (await app.Tables.RowsAsync(zone)).Count));
        }
    }
}
