using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>Looks up the credential of a request.</summary>
internal sealed class CredentialCheck(RememberedCredentials credentials, TimeProvider clock)
{
    /// <summary>Finds nothing when it is unknown, revoked or expired.</summary>
    public async Task<CredentialFinding> FindValidAsync(OperationRequest request, CredentialId id)
    {
        request.Timing.CountForCredentials();
        var finding = await credentials.FindAsync(id, request.Cancellation);
        return finding.Credential?.IsExpired(clock.GetUtcNow()) == true ? default : finding;
    }
}
