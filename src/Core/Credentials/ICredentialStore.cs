namespace OriginCloudRegions.Core.Credentials;

public interface ICredentialStore
{
    /// <returns>The credential, even if it has expired; null when it is unknown.</returns>
    Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation);
}
