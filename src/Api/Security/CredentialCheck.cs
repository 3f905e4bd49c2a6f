using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

internal sealed class CredentialCheck(CachedCredentials credentials, CredentialLimit limit, TimeProvider clock)
{
    // Returns no credential if it is unknown, revoked or expired. Only requests with a valid one count for the limit.
    public async Task<CredentialFinding> FindValidAsync(OperationRequest request, CredentialId id)
    {
        request.Timing.CountForCredentials();
        var finding = await credentials.FindAsync(id, request.Cancellation);
        return finding.Credential is not { } found ? finding
            : found.IsExpired(clock.GetUtcNow()) ? default
            : finding with { Refusal = limit.Refuse(request, id) };
    }
}
