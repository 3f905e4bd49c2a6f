using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Security;

/// <summary>Answers as the other does, and lets time pass on the way back.</summary>
internal sealed class SlowCredentials(ICredentialStore other, Action pass) : ICredentialStore
{
    public async Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        var found = await other.FindAsync(id, cancellation);
        pass();
        return found;
    }
}
