using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <param name="Credential">Null when the credential is unknown or invalid.</param>
internal readonly record struct CredentialFinding(Credential? Credential, ApiError? Refusal = null)
{
    public static CredentialFinding PutOff => new(null, ApiErrors.StorageUnavailable);
}
