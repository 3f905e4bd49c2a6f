using OriginCloudRegions.Contract.Document;
using OriginCloudRegions.Local;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>
/// The service as its callers see it: behind the stand-in for the Functions host, over a real Azurite; and before it the
/// guard that holds every answer to the contract document.
/// </summary>
public sealed class Provider : IAsyncLifetime
{
    private Azurite? azurite;
    private HostedApp? host;
    private ContractGuard? guard;

    public Uri BaseUrl => new(guard!.Address, "client/v4");

    /// <summary>Settings of the app beside its storage.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    internal string ConnectionString => azurite!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        Secrets.Watch.WatchToken(Seed.Token);
        Secrets.Watch.WatchKey(Seed.Email, Seed.Key);
        azurite = await Azurite.StartAsync();
        await Seed.RunAsync(azurite.ConnectionString, CancellationToken.None);
        host = await HostedApp.StartAsync(
            new Dictionary<string, string>(Settings) { ["Storage__ConnectionString"] = azurite.ConnectionString });
        guard = await ContractGuard.StartAsync(host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (guard is not null)
        {
            await guard.DisposeAsync();
        }

        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
