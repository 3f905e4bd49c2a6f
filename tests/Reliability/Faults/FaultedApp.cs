using OriginCloudRegions.Reliability.Instances;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>The app behind the stand-in for the Functions host, over the faulty storage, with tables of its own.</summary>
public sealed class FaultedApp(TableStorage storage) : IAsyncLifetime
{
    private HostedApp? host;

    /// <summary>A look past app and faults.</summary>
    public Tables Tables { get; } = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));

    /// <summary>Opens all zones, for everything.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Talks to the stand-in for the host.</summary>
    public Api ThroughHost { get; private set; } = null!;

    /// <summary>Talks to the app itself.</summary>
    public Api Direct { get; private set; } = null!;

    internal FaultyStorage Storage { get; private set; } = null!;

    public HostedApp Host => host!;

    public async ValueTask InitializeAsync()
    {
        Token = await new StoredCredentials(Tables).TokenAsync();
        await Tables.FillAsync(Api.NewZone(), 1);
        Storage = await FaultyStorage.StartAsync(storage.ConnectionString);
        host = await HostedApp.StartAsync(
            Tables.Settings(Storage.ConnectionString), new HostedAppOptions { Time = new PatientHost() });
        ThroughHost = new Api(host.Address, Token);
        Direct = new Api(host.DirectAddress, Token);

        // The credential is remembered from here on, so that what fails is the operation.
        Assert.Equal(404, (await Direct.GetAsync(Api.NewZone(), "192.0.2.1")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        ThroughHost?.Dispose();
        Direct?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        await Storage.DisposeAsync();
    }
}
