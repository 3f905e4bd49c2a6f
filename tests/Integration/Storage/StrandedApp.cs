using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The app before a storage that is not there.</summary>
internal sealed class StrandedApp : IAsyncDisposable
{
    private readonly FunctionsHost host;
    private readonly Api api;

    private StrandedApp(FunctionsHost host)
    {
        this.host = host;
        api = new Api(host.Address, Local.Seed.Token);
    }

    public static Task<StrandedApp> StartAsync(int storagePort) => StartAsync(
        $"DefaultEndpointsProtocol=http;AccountName=test;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:{storagePort}/test;");

    public static async Task<StrandedApp> StartAsync(string connectionString)
    {
        var host = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = BuildFolder.FunctionApp(),
            Settings = new Dictionary<string, string> { ["Storage__ConnectionString"] = connectionString },
        });
        await host.ReadyAsync();
        return new StrandedApp(host);
    }

    public Task<Reply> PutAsync() => api.PutAsync(Api.NewZone(), "192.0.2.1");

    public Task<Reply> GetAsync(string path) => api.SendAsync(HttpMethod.Get, path);

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        await host.DisposeAsync();
    }
}
