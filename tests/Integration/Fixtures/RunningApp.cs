using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Integration.Secrecy;
using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>The function app as a process of its own, behind the stand-in for the Functions host, with tables of its own.</summary>
public class RunningApp : IAsyncLifetime
{
    private readonly Dictionary<string, string> settings;
    private readonly List<string> log = [];
    private FunctionsHost? host;

    public RunningApp(TableStorage storage)
        : this(storage, [])
    {
    }

    protected RunningApp(TableStorage storage, Dictionary<string, string> extra)
    {
        Tables = new Tables(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
        settings = new Dictionary<string, string>(extra)
        {
            ["Storage__ConnectionString"] = storage.ConnectionString,
            ["Storage__MappingsTable"] = Tables.Options.MappingsTable,
            ["Storage__CredentialsTable"] = Tables.Options.CredentialsTable,
        };
    }

    public Tables Tables { get; }

    /// <summary>Talks to the app itself; a token for all zones is sent unless another credential is.</summary>
    public Api Api { get; private set; } = null!;

    /// <summary>Talks to the stand-in for the host.</summary>
    public Api ThroughHost { get; private set; } = null!;

    /// <summary>Opens all zones, for everything.</summary>
    public string Token { get; private set; } = "";

    /// <summary>What the app printed.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return string.Join('\n', log);
            }
        }
    }

    internal AppProcess App => host!.App;

    protected virtual string Folder => BuildFolder.FunctionApp();

    public virtual async ValueTask InitializeAsync()
    {
        Token = await TokenAsync(ZoneScope.All, Permission.Edit);
        host = await StartAsync();
        Api = new Api(new Uri($"http://127.0.0.1:{host.App.DirectPort}"), Token);
        ThroughHost = new Api(host.Address, Token);
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        ThroughHost?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    public async Task<string> TokenAsync(ZoneScope zones, Permission permission, DateTimeOffset? expires = null)
    {
        var token = CredentialSecret.NewToken();
        Secrets.Watch.WatchToken(token);
        await SaveAsync(new Credential(CredentialId.OfToken(token), "test", zones, permission, Now, expires));
        return token;
    }

    public async Task<string> KeyAsync(string email, ZoneScope zones, Permission permission, DateTimeOffset? expires = null)
    {
        var key = CredentialSecret.NewKey();
        Secrets.Watch.WatchKey(email, key);
        await SaveAsync(new Credential(CredentialId.OfKey(email, key), "test", zones, permission, Now, expires) { Email = email });
        return key;
    }

    public Task RevokeAsync(string token) =>
        Credentials().RevokeAsync(CredentialId.OfToken(token), CancellationToken.None);

    public Task RevokeAsync(string email, string key) =>
        Credentials().RevokeAsync(CredentialId.OfKey(email, key), CancellationToken.None);

    /// <summary>Tells the app to stop, and waits until it has.</summary>
    public async Task StopAsync()
    {
        var run = await App.ReadyAsync(CancellationToken.None);
        run!.Process.Terminate();
        Assert.Equal(0, await run.Process.Exited);
    }

    /// <summary>Another instance over the same tables.</summary>
    internal async Task<FunctionsHost> StartAsync()
    {
        var started = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = Folder,
            Settings = settings,
            Output = Keep,
        });
        await started.ReadyAsync();
        return started;
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private Task SaveAsync(Credential credential) => Credentials().SaveAsync(credential, CancellationToken.None);

    private TableCredentialStore Credentials() => new(new TableService(Tables.Options));

    private void Keep(string line)
    {
        Secrets.Watch.Logged(line);
        lock (log)
        {
            log.Add(line);
        }
    }
}
