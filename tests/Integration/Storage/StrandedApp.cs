using System.Text;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The app before a storage that is not there.</summary>
internal sealed class StrandedApp : IAsyncDisposable
{
    /// <summary>No process listens on this port, and no system assigns it as a free port.</summary>
    public const int NoPort = 1;

    private readonly HostedApp host;
    private readonly Api api;

    private StrandedApp(HostedApp host)
    {
        this.host = host;
        api = new Api(host.Address, Local.Seed.Token);
    }

    public static Task<StrandedApp> StartAsync(int storagePort, params ReadOnlySpan<(string Name, string Value)> settings) =>
        StartAsync(
            $"DefaultEndpointsProtocol=http;AccountName=test;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:{storagePort}/test;",
            settings);

    public static Task<StrandedApp> StartAsync(string connectionString, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var named = new Dictionary<string, string> { ["Storage__ConnectionString"] = connectionString };
        foreach (var (name, value) in settings)
        {
            named[name] = value;
        }

        return StartAsync(named);
    }

    public Task<Reply> PutAsync(params (string Name, string Value)[] headers) => api.SendAsync(
        HttpMethod.Put,
        Api.MappingPath(Api.NewZone(), "192.0.2.1"),
        Api.MappingJson("192.0.2.1"),
        request =>
        {
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }
        });

    /// <summary>A put of a caller that does not wait for the answer.</summary>
    public Task<Reply> PutAsync(CancellationToken leaving) => api.SendAsync(
        new HttpRequestMessage(HttpMethod.Put, Api.MappingPath(Api.NewZone(), "192.0.2.1"))
        {
            Headers = { { "Authorization", $"Bearer {Local.Seed.Token}" } },
            Content = new StringContent(Api.MappingJson("192.0.2.1"), Encoding.UTF8, "application/json"),
        },
        leaving);

    public Task<Reply> GetAsync(string path) => api.SendAsync(HttpMethod.Get, path);

    /// <summary>Tells the app to stop, and waits until it has.</summary>
    public async Task StopAsync() => Assert.Equal(0, await host.TerminateAsync());

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        await host.DisposeAsync();
    }

    private static async Task<StrandedApp> StartAsync(Dictionary<string, string> settings) =>
        new(await HostedApp.StartAsync(settings));
}
