using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Security;

/// <summary>Finds the credentials that it is given, and counts the look-ups.</summary>
internal sealed class CountingCredentials(params Credential[] known) : ICredentialStore
{
    public int Asked { get; private set; }

    public List<Credential> Known { get; } = [.. known];

    /// <summary>Runs during each look-up.</summary>
    public Action During { get; set; } = () => { };

    public Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        Asked++;
        During();
        return Task.FromResult(Known.Find(credential => credential.Id == id));
    }
}
