namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>Several instances of one contender over one storage account.</summary>
internal sealed record Fleet(Contender Contender, IReadOnlyList<Server> Servers) : IAsyncDisposable
{
    public static async Task<Fleet> StartAsync(Stage stage, Contender contender, int instances)
    {
        List<Server> servers = [];
        while (servers.Count < instances)
        {
            servers.Add(await stage.StartAsync(contender));
        }

        return new Fleet(contender, servers);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers)
        {
            await server.DisposeAsync();
        }
    }
}
