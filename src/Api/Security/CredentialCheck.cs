using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>Looks up the credential of a request, and counts the request for it.</summary>
internal sealed class CredentialCheck(RememberedCredentials credentials, CredentialLimit limit, TimeProvider clock)
{
    /// <summary>Finds nothing when it is unknown, revoked or expired. Only a valid one is counted.</summary>
    public async Task<CredentialFinding> FindValidAsync(OperationRequest request, CredentialId id)
    {
        request.Timing.CountForCredentials();
        var finding = await credentials.FindAsync(id, request.Cancellation);
        return finding.Credential is not { } found ? finding
            : found.IsExpired(clock.GetUtcNow()) ? default
            : finding with { Refusal = limit.Refuse(request, id) };
    }
}
