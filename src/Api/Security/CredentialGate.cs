using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

internal sealed class CredentialGate(CredentialCheck credentials)
{
    public async Task<ApiError?> RefuseAsync(OperationRequest request, Permission wanted)
    {
        if (CredentialHeaders.Read(request.Sent, out var id) is { } malformed)
        {
            return malformed;
        }

        request.Credential = id;
        return await credentials.FindValidAsync(request, id) switch
        {
            { Refusal: { } later } => later,
            { Credential: null } => id.Kind == CredentialKind.Token ? ApiErrors.TokenUnknown : ApiErrors.KeyUnknown,
            { Credential: var found } => found.Allows(request.Zone, wanted) ? null : ApiErrors.NotAuthorized,
        };
    }
}
