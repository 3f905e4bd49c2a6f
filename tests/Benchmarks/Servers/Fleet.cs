namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>Several instances of one contender over one storage account.</summary>
internal sealed class Fleet(Contender contender) : IAsyncDisposable
{
    private readonly List<Server> servers = [];

    public Contender Contender => contender;

    public IReadOnlyList<Server> Servers => servers;

    public async Task StartAsync(Stage stage, int instances)
    {
        while (servers.Count < instances)
        {
            servers.Add(await stage.StartAsync(contender));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }
}
