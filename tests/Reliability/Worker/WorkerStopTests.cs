using OriginCloudRegions.Reliability.Hosting;

namespace OriginCloudRegions.Reliability.Worker;

/// <summary>A host that stops lets requests in flight finish, and then sends <c>WorkerTerminate</c>.</summary>
public sealed class WorkerStopTests(TableStorage storage)
{
    [Fact]
    public async Task RequestInFlight_WhenHostStops_SucceedsAndWorkerExitsWithZero()
    {
        await using var app = new WorkerApp(storage);
        await app.InitializeAsync();
        await StopRun.RunAsync(app, app.Api, app.Host.StopAsync);
    }
}
