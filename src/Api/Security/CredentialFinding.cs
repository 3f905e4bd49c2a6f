using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>The result of a look-up of a credential.</summary>
/// <param name="Credential">Null when it is unknown or invalid.</param>
/// <param name="IsPutOff">It was not looked up; the caller may ask again later.</param>
internal readonly record struct CredentialFinding(Credential? Credential, bool IsPutOff = false)
{
    public static CredentialFinding PutOff => new(null, IsPutOff: true);
}
