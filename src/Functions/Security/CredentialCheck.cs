using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Functions.Http;

namespace OriginCloudRegions.Functions.Security;

/// <summary>Looks up what a request presents.</summary>
internal sealed class CredentialCheck(ICredentialStore credentials, TimeProvider clock)
{
    /// <summary>Null where it is unknown, revoked or expired.</summary>
    public async Task<Credential?> FindValidAsync(HttpContext context, CredentialId id)
    {
        ServerTiming.CountForCredentials(context);
        return await credentials.FindAsync(id, context.RequestAborted) is { } found && !found.IsExpired(clock.GetUtcNow())
            ? found
            : null;
    }
}
