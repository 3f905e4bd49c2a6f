using OriginCloudRegions.Local;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>An Azurite that is fresh, in memory, and the servers over it, each with tables of its own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Azurite azurite;
    private readonly Published published;

    private Stage(Azurite azurite, Published published)
    {
        this.azurite = azurite;
        this.published = published;
    }

    public string ConnectionString => azurite.ConnectionString;

    public static async Task<Stage> SetAsync(Published published)
    {
        await NodePackages.EnsureAsync(Repository.Root, Console.WriteLine, CancellationToken.None);
        var azurite = await Azurite.StartAsync();
        await Seed.RunAsync(azurite.ConnectionString, CancellationToken.None);
        return new Stage(azurite, published);
    }

    public Server StartOurs() => Start(published.Ours, "OriginCloudRegions");

    public Server StartBook(string table = "ByTheBook") => Start(published.Book, table);

    /// <summary>The baseline, tuned for contention.</summary>
    public Server StartBackingOff() => Start(published.Book, "BackingOff", ("Retry__BacksOff", "true"));

    public Server StartBare() => Server.Start(published.Bare, [], new Dictionary<string, string>());

    public ValueTask DisposeAsync() => azurite.DisposeAsync();

    private Server Start(string executable, string table, params (string Name, string Value)[] more)
    {
        var settings = more.ToDictionary(setting => setting.Name, setting => setting.Value);
        settings["Storage__ConnectionString"] = azurite.ConnectionString;
        settings["Storage__MappingsTable"] = table;
        return Server.Start(executable, [], settings);
    }
}
