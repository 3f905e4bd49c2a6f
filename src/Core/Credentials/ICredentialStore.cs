namespace OriginCloudRegions.Core.Credentials;

/// <summary>The credentials that callers may use. Secrets never reach it, only what they are found by.</summary>
public interface ICredentialStore
{
    /// <summary>Null where there is none; an expired one is still returned.</summary>
    Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation);
}
