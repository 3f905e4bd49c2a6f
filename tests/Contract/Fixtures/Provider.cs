using OriginCloudRegions.Contract.Document;
using OriginCloudRegions.Local;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>
/// The service over Azurite, behind the stand-in for the Functions host and a proxy that checks every answer against
/// the contract document.
/// </summary>
public sealed class Provider : IAsyncLifetime
{
    private readonly Stack<IAsyncDisposable> started = [];

    /// <summary>Settings of the app, except those of its storage.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public Uri BaseUrl { get; private set; } = null!;

    internal string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Secrets.Watch.WatchToken(Seed.Token);
        Secrets.Watch.WatchKey(Seed.Email, Seed.Key);
        var azurite = await Azurite.StartAsync();
        started.Push(azurite);
        ConnectionString = azurite.ConnectionString;
        await Seed.RunAsync(ConnectionString, CancellationToken.None);
        var host = await HostedApp.StartAsync(
            new Dictionary<string, string>(Settings) { ["Storage__ConnectionString"] = ConnectionString });
        started.Push(host);
        var guard = await ContractGuard.StartAsync(host.Address);
        started.Push(guard);
        BaseUrl = new Uri(guard.Address, "client/v4");
    }

    public async ValueTask DisposeAsync()
    {
        while (started.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }
}
