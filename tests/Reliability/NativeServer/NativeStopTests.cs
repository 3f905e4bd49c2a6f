using OriginCloudRegions.Reliability.Hosting;

namespace OriginCloudRegions.Reliability.NativeServer;

public sealed class NativeStopTests(TableStorage storage)
{
    [Fact]
    public async Task RequestInFlight_WhenServerGetsSigterm_SucceedsAndServerExitsWithZero()
    {
        await using var app = new NativeServerApp(storage);
        await app.InitializeAsync();
        await StopRun.RunAsync(app, app.Direct, app.Host.TerminateAsync);
    }
}
