using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Reliability.Hosting;

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
        var run = await app.Handler.ReadyAsync(TestContext.Current.CancellationToken);
        var reached = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Storage.Faults = _ =>
        {
            if (Interlocked.Increment(ref reached) == zones.Count)
            {
                all.SetResult();
            }

            return Fault.Delay;
        };

        var running = zones.Select(zone => zone.Value.SendAsync(app.Direct, zone.Key)).ToList();
        await all.Task;
        Assert.DoesNotContain(running, request => request.IsCompleted);
        app.Handler.Terminate();

        Assert.All(await Task.WhenAll(running), reply => Assert.Equal(200, reply.Status));
        Assert.Equal(0, await run!.Process.Exited);
        foreach (var (zone, operation) in zones)
        {
            Assert.Equal((operation.Name, operation.RowsAfter), (operation.Name, (await app.Tables.RowsAsync(zone)).Count));
        }
    }
}
