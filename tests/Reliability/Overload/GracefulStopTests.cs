using System.Collections.Concurrent;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Reliability.Hosting;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Overload;

/// <summary>SIGTERM lets what is running finish. Each test ends a handler, so each has its own.</summary>
public sealed class GracefulStopTests(TableStorage storage) : IAsyncLifetime
{
    private readonly FaultedApp app = new(storage);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_Is_Running_When_It_Is_Told_To_Stop_Is_Finished_First()
    {
        var zones = EveryOperation.All.ToDictionary(_ => Api.NewZone());
        await Task.WhenAll(zones.Keys.Select(zone => EveryOperation.PrepareAsync(app.Direct, zone)));
        var awaited = new ConcurrentDictionary<string, bool>(zones.Keys.Select(zone => KeyValuePair.Create(zone, true)));
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
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

        var running = zones.Select(zone => zone.Value.SendAsync(app.Direct, zone.Key)).ToList();
        await all.Task.WaitAsync(TestContext.Current.CancellationToken);
        var port = app.Host.DirectAddress.Port;
        var exit = app.Host.TerminateAsync();
        while (await Loopback.IsListeningAsync(port))
        {
            // It has not begun to stop.
        }

        goOn.SetResult();

        Assert.All(await Task.WhenAll(running), reply => Assert.Equal(200, reply.Status));
        Assert.Equal(0, await exit);
        foreach (var (zone, operation) in zones)
        {
            Assert.Equal((operation.Name, operation.RowsAfter), (operation.Name, (await app.Tables.RowsAsync(zone)).Count));
        }
    }
}
