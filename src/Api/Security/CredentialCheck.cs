using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

internal sealed class CredentialCheck(CachedCredentials credentials, CredentialLimit limit, TimeProvider clock)
{
    // Finds nothing for an unknown, revoked or expired credential. Counts only requests with a valid one.
    public async Task<CredentialFinding> FindValidAsync(OperationRequest request, CredentialId id)
    {
        request.Timing.CountForCredentials();
        var finding = await credentials.FindAsync(id, request.Cancellation);
        return finding.Credential is not { } found ? finding
            : found.IsExpired(clock.GetUtcNow()) ? default
            : finding with { Refusal = limit.Refuse(request, id) };
    }
}
