using OriginCloudRegions.Reliability.Hosting;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>A host that stops lets requests in flight finish, and then sends <c>WorkerTerminate</c>.</summary>
public sealed class WorkerStopTests(TableStorage storage) : IAsyncLifetime
{
    private readonly WorkerApp app = new(storage);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task RequestInFlight_WhenHostStops_SucceedsAndWorkerExitsWithZero()
    {
        var inFlight = await OperationsInFlight.StartAsync(app, app.Api);

        var exit = app.Host.StopAsync();
        while (await Loopback.IsListeningAsync(app.Api.Address.Port))
        {
            // It has not begun to stop.
        }

        inFlight.GoOn();

        await inFlight.SucceedAsync();
        Assert.Equal(0, await exit);
    }
}
