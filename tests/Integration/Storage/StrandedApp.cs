using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Host;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The app before a storage that is not there.</summary>
internal sealed class StrandedApp : IAsyncDisposable
{
    private readonly FunctionsHost host;
    private readonly Api api;

    private StrandedApp(FunctionsHost host)
    {
        this.host = host;
        api = new Api(host.Address, "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY");
    }

    public static async Task<StrandedApp> StartAsync(int storagePort)
    {
        var host = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = AppFolder.Path,
            Settings = new Dictionary<string, string>
            {
                ["Storage__ConnectionString"] =
                    $"DefaultEndpointsProtocol=http;AccountName=test;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:{storagePort}/test;",
            },
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
