using OriginCloudRegions.Reliability.Instances;
using OriginCloudRegions.Testing.App;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>A class fixture: the app behind the stand-in for the Functions host, over the faulty storage.</summary>
public class FaultedApp(TableStorage storage) : IAsyncLifetime
{
    private HostedApp? host;

    /// <summary>Reads the tables directly from Azurite, without the app and the faulty storage.</summary>
    public Tables Tables { get; } = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));

    /// <summary>May edit every zone.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Sends requests to the stand-in for the Functions host.</summary>
    public Api Api { get; private set; } = null!;

    internal FaultyStorage Storage { get; private set; } = null!;

    public HostedApp Host => host!;

    protected virtual HostedAppOptions Options => new() { Time = new PatientHost() };

    /// <summary>App settings in addition to those of storage.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public virtual async ValueTask InitializeAsync()
    {
        Token = await new StoredCredentials(Tables).TokenAsync();
        await Tables.FillAsync(Api.NewZone(), 1);
        Storage = await FaultyStorage.StartAsync(storage.ConnectionString);
        host = await HostedApp.StartAsync(
            new Dictionary<string, string>([.. Tables.Settings(Storage.ConnectionString), .. Settings]), Options);
        Api = new Api(host.Address, Token);

        // The app caches the credential, so that later faults meet the operation and not the credential's query.
        Assert.Equal(404, (await Api.GetAsync(Api.NewZone(), "192.0.2.1")).Status);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
