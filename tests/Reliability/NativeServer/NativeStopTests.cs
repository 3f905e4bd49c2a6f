using OriginCloudRegions.Reliability.Hosting;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.NativeServer;

/// <summary>SIGTERM lets requests in flight finish. Each test ends a native server, so each has its own.</summary>
public sealed class NativeStopTests(TableStorage storage) : IAsyncLifetime
{
    private readonly NativeServerApp app = new(storage);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task RequestInFlight_AfterSigterm_Succeeds()
    {
        var inFlight = await OperationsInFlight.StartAsync(app, app.Direct);

        var exit = app.Host.TerminateAsync();
        while (await Loopback.IsListeningAsync(app.Direct.Address.Port))
        {
            // It has not begun to stop.
        }

        inFlight.GoOn();

        await inFlight.SucceedAsync();
        Assert.Equal(0, await exit);
    }
}
