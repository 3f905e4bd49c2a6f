using OriginCloudRegions.Local;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>A fresh Azurite, in memory, with the credential that all callers use.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Azurite azurite;

    private Stage(Azurite azurite) => this.azurite = azurite;

    public string ConnectionString => azurite.ConnectionString;

    public static async Task<Stage> SetAsync()
    {
        await NodePackages.EnsureAsync(Repository.Root, Console.WriteLine, CancellationToken.None);
        var azurite = await Azurite.StartAsync();
        await Seed.RunAsync(azurite.ConnectionString, CancellationToken.None);
        return new Stage(azurite);
    }

    /// <param name="extra">Settings in addition to those of storage.</param>
    public async Task<Server> StartAsync(Contender contender, IReadOnlyDictionary<string, string>? extra = null)
    {
        var settings = new Dictionary<string, string>(extra ?? new Dictionary<string, string>())
        {
            ["Storage__ConnectionString"] = azurite.ConnectionString,
            ["Storage__MappingsTable"] = contender.Table,
        };
        if (contender.BacksOff)
        {
            settings["Retry__BacksOff"] = "true";
        }

        return contender.IsHosted
            ? await HostedServer.StartAsync(contender.Folder, settings)
            : PlainServer.Start(contender.Executable, [], settings);
    }

    public ValueTask DisposeAsync() => azurite.DisposeAsync();
}
