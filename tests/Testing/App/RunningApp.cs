using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Testing.App;

/// <summary>A class fixture: the app behind the stand-in for the Functions host, with its own tables.</summary>
public class RunningApp : IAsyncLifetime
{
    private readonly Dictionary<string, string> settings;
    private readonly StoredCredentials credentials;
    private readonly List<string> log = [];
    private HostedApp? host;

    public RunningApp(TableStorage storage)
        : this(storage, [])
    {
    }

    protected RunningApp(TableStorage storage, Dictionary<string, string> extra)
    {
        Tables = new Tables(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
        settings = new Dictionary<string, string>(extra.Concat(Tables.Settings()));
        credentials = new StoredCredentials(Tables);
    }

    public Tables Tables { get; }

    /// <summary>Sends requests to the stand-in for the Functions host, by default with <see cref="Token"/>.</summary>
    public Api Api { get; private set; } = null!;

    /// <summary>May edit every zone.</summary>
    public string Token { get; private set; } = "";

    public HostedApp Host => host!;

    /// <summary>All lines that the app printed.</summary>
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

    /// <summary>The published app, or null for the default.</summary>
    protected virtual string? Folder => null;

    public virtual async ValueTask InitializeAsync()
    {
        Token = await credentials.TokenAsync();
        host = await HostedApp.StartAsync(settings, new HostedAppOptions { Folder = Folder, Output = Keep });
        Api = new Api(host.Address, Token);
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    public Task<string> TokenAsync(ZoneScope zones, Permission permission, DateTimeOffset? expires = null) =>
        credentials.TokenAsync(zones, permission, expires);

    public Task<string> KeyAsync(string email, ZoneScope zones, Permission permission, DateTimeOffset? expires = null) =>
        credentials.KeyAsync(email, zones, permission, expires);

    public Task RevokeAsync(string token) => credentials.RevokeAsync(token);

    public Task RevokeAsync(string email, string key) => credentials.RevokeAsync(email, key);

    /// <summary>Sends SIGTERM and waits for a clean exit.</summary>
    public async Task StopAsync() => Assert.Equal(0, await Host.TerminateAsync());

    private void Keep(string line)
    {
        lock (log)
        {
            log.Add(line);
        }
    }
}
