using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Security;

/// <summary>Looks up what a request presents.</summary>
internal sealed class CredentialCheck(RememberedCredentials credentials, TimeProvider clock)
{
    /// <summary>Finds nothing where it is unknown, revoked or expired.</summary>
    public async Task<CredentialFinding> FindValidAsync(HttpContext context, CredentialId id)
    {
        ServerTiming.CountForCredentials(context);
        var finding = await credentials.FindAsync(id, context.RequestAborted);
        return finding.Credential?.IsExpired(clock.GetUtcNow()) == true ? default : finding;
    }
}
