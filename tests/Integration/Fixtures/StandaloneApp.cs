namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>The app over the storage that a test chooses, such as one that is unreachable.</summary>
internal sealed class StandaloneApp : IAsyncDisposable
{
    /// <summary>No process listens on this port, and no system assigns it as a free port.</summary>
    public const int NoPort = 1;

    private readonly HostedApp host;
    private readonly Api api;

    private StandaloneApp(HostedApp host) => (this.host, api) = (host, new Api(host.Address, Local.Seed.Token));

    public static Task<StandaloneApp> StartAsync(int storagePort, params IEnumerable<(string Name, string Value)> settings) => StartAsync(
        $"DefaultEndpointsProtocol=http;AccountName=test;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:{storagePort}/test;",
        settings);

    public static async Task<StandaloneApp> StartAsync(
        string connectionString, params IEnumerable<(string Name, string Value)> settings) => new(
        await HostedApp.StartAsync(settings.Append(("Storage__ConnectionString", connectionString)).ToDictionary()));

    public Task<Reply> PutAsync(params (string Name, string Value)[] headers) =>
        PutAsync(TestContext.Current.CancellationToken, headers);

    /// <summary>Sends a PUT of a caller that may leave before the answer.</summary>
    public Task<Reply> PutAsync(CancellationToken leaving, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Api.MappingPath(Api.NewZone(), "192.0.2.1"))
        {
            Headers = { { "Authorization", $"Bearer {Local.Seed.Token}" } },
            Content = new StringContent(Api.MappingJson("192.0.2.1"), Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return api.SendAsync(request, leaving);
    }

    public Task<Reply> GetAsync(string path) => api.SendAsync(HttpMethod.Get, path);

    /// <summary>Sends SIGTERM and waits for a clean exit.</summary>
    public async Task StopAsync() => Assert.Equal(0, await host.TerminateAsync());

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        await host.DisposeAsync();
    }
}
