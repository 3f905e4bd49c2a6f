namespace OriginCloudRegions.Core.Credentials;

/// <summary>What only an administrator does with credentials.</summary>
public interface ICredentialAdministration
{
    /// <summary>Adds the credential, or replaces the one with the same secret.</summary>
    Task SaveAsync(Credential credential, CancellationToken cancellation);

    IAsyncEnumerable<Credential> ListAsync(CancellationToken cancellation);

    /// <summary>False where there is none.</summary>
    Task<bool> RevokeAsync(CredentialId id, CancellationToken cancellation);
}
