using OriginCloudRegions.Local.Storage;

namespace OriginCloudRegions.Integration.Storage;

public sealed class FaultTests
{
    private const string Message = "Storage is temporarily unavailable, retry later.";

    [Fact]
    public async Task Put_WhenStorageRefusesConnections_Returns503()
    {
        await using var app = await StandaloneApp.StartAsync(StandaloneApp.NoPort);

        var reply = await app.PutAsync();

        reply.IsRefusal(503, 7500, Message);
        Assert.Equal("1", reply.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Put_AfterStorageIsKilled_Returns503()
    {
        await NodePackages.EnsureAsync(Repository.Root, _ => { }, TestContext.Current.CancellationToken);
        await using var azurite = await Azurite.StartAsync(stop: TestContext.Current.CancellationToken);
        await Local.Seed.RunAsync(azurite.ConnectionString, TestContext.Current.CancellationToken);
        await using var app = await StandaloneApp.StartAsync(azurite.ConnectionString);
        Assert.Equal(200, (await app.PutAsync()).Status);

        azurite.Kill();

        (await app.PutAsync()).IsRefusal(503, 7500, Message);
    }
}
