namespace OriginCloudRegions.Core.Credentials;

public interface ICredentialStore
{
    /// <returns>Null when the credential is unknown. An expired credential is returned.</returns>
    Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation);
}
