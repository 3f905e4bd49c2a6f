using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Integration.Secrecy;
using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Reliability.Instances;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>The app behind the stand-in for the Functions host, over the faulty storage, with tables of its own.</summary>
public sealed class FaultedApp(TableStorage storage) : IAsyncLifetime
{
    private FunctionsHost? host;

    /// <summary>A look past app and faults.</summary>
    public Tables Tables { get; } = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));

    /// <summary>Opens all zones, for everything.</summary>
    public string Token { get; } = CredentialSecret.NewToken();

    /// <summary>Talks to the stand-in for the host.</summary>
    public Api ThroughHost { get; private set; } = null!;

    /// <summary>Talks to the app itself.</summary>
    public Api Direct { get; private set; } = null!;

    internal FaultyStorage Storage { get; private set; } = null!;

    internal AppProcess App => host!.App;

    public async ValueTask InitializeAsync()
    {
        await new TableCredentialStore(new TableService(Tables.Options)).SaveAsync(
            new Credential(CredentialId.OfToken(Token), "test", ZoneScope.All, Permission.Edit, TimeProvider.System.GetUtcNow(), null),
            CancellationToken.None);
        await Tables.FillAsync(Api.NewZone(), 1);
        Storage = await FaultyStorage.StartAsync(storage.ConnectionString);
        host = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = BuildFolder.FunctionApp(),
            Settings = new Dictionary<string, string>
            {
                ["Storage__ConnectionString"] = Storage.ConnectionString,
                ["Storage__MappingsTable"] = Tables.Options.MappingsTable,
                ["Storage__CredentialsTable"] = Tables.Options.CredentialsTable,
            },
            Output = Secrets.Watch.Logged,
            Time = new PatientHost(),
        });
        await host.ReadyAsync();
        ThroughHost = new Api(host.Address, Token);
        Direct = new Api(new Uri($"http://127.0.0.1:{host.App.DirectPort}"), Token);

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
