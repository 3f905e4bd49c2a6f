using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Security;

/// <summary>Knows the credentials it is given, and counts how often it is asked.</summary>
internal sealed class CountingCredentials(params Credential[] known) : ICredentialStore
{
    public int Asked { get; private set; }

    public List<Credential> Known { get; } = [.. known];

    public Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        Asked++;
        return Task.FromResult(Known.Find(credential => credential.Id == id));
    }
}
