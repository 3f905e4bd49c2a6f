using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

internal readonly record struct CredentialFinding(Credential? Credential, ApiError? Refusal = null)
{
    public static CredentialFinding Refused => new(null, ApiErrors.StorageUnavailable);
}
