namespace OriginCloudRegions.Core.Credentials;

public interface ICredentialAdministration
{
    /// <summary>Adds the credential, or replaces the one with the same secret.</summary>
    Task SaveAsync(Credential credential, CancellationToken cancellation);

    IAsyncEnumerable<Credential> ListAsync(CancellationToken cancellation);

    /// <returns>False when the credential is unknown.</returns>
    Task<bool> RevokeAsync(CredentialId id, CancellationToken cancellation);
}
