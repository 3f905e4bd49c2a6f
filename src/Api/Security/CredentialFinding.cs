using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>The result of a look-up of a credential.</summary>
/// <param name="Credential">Null when it is unknown or invalid.</param>
/// <param name="Refusal">The answer to a caller who may ask again later: nothing was looked up, or a limit is reached.</param>
internal readonly record struct CredentialFinding(Credential? Credential, ApiError? Refusal = null)
{
    public static CredentialFinding PutOff => new(null, ApiErrors.StorageUnavailable);
}
