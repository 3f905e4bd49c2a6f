using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>The <see cref="DeployedService"/> if there is one, otherwise a new <see cref="Provider"/>.</summary>
public sealed class ServiceUnderTest : IAsyncLifetime
{
    private static readonly ServiceCredentials OwnCredentials =
        new(Seed.Token, "a-token-that-may-only-read", Seed.Email, Seed.Key);

    private readonly Provider? own = DeployedService.BaseUrl is null ? new() : null;

    public Uri BaseUrl => own?.BaseUrl ?? DeployedService.BaseUrl!;

    public ServiceCredentials Credentials { get; } =
        DeployedService.BaseUrl is null ? OwnCredentials : DeployedService.Credentials;

    public async ValueTask InitializeAsync()
    {
        if (own is not null)
        {
            await own.InitializeAsync();
            var storage = new TableService(new StorageOptions { ConnectionString = own.ConnectionString });
            await new TableCredentialStore(storage).SaveAsync(ReadOnly(OwnCredentials.ReadToken!), CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Creates a handler that uses no proxy for this machine, which a proxy could not reach.</summary>
    public HttpMessageHandler CreateHandler() => new SocketsHttpHandler { UseProxy = !BaseUrl.IsLoopback };

    private static Credential ReadOnly(string token) => new(
        CredentialId.OfToken(token), "pacts", ZoneScope.All, Permission.Read, DateTimeOffset.UnixEpoch, ExpiresOn: null);
}
