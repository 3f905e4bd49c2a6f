using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Testing.Storage;

/// <summary>Creates and revokes credentials, and registers them with <see cref="Secrets"/>.</summary>
public sealed class StoredCredentials(Tables tables)
{
    private readonly TableCredentialStore store = new(new TableService(tables.Options));

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async Task<string> TokenAsync(ZoneScope zones, Permission permission, DateTimeOffset? expires = null)
    {
        var token = CredentialSecret.NewToken();
        Secrets.Watch.WatchToken(token);
        await SaveAsync(new Credential(CredentialId.OfToken(token), "test", zones, permission, Now, expires));
        return token;
    }

    /// <summary>Creates a token that may edit every zone.</summary>
    public Task<string> TokenAsync() => TokenAsync(ZoneScope.All, Permission.Edit);

    public async Task<string> KeyAsync(string email, ZoneScope zones, Permission permission, DateTimeOffset? expires = null)
    {
        var key = CredentialSecret.NewKey();
        Secrets.Watch.WatchKey(email, key);
        await SaveAsync(new Credential(CredentialId.OfKey(email, key), "test", zones, permission, Now, expires) { Email = email });
        return key;
    }

    public Task RevokeAsync(string token) => store.RevokeAsync(CredentialId.OfToken(token), CancellationToken.None);

    public Task RevokeAsync(string email, string key) =>
        store.RevokeAsync(CredentialId.OfKey(email, key), CancellationToken.None);

    private Task SaveAsync(Credential credential) => store.SaveAsync(credential, CancellationToken.None);
}
