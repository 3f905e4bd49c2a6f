using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Native.Security;

/// <summary>What is known of a credential that a request presents.</summary>
/// <param name="Credential">Null: there is none, or none that is valid.</param>
/// <param name="IsPutOff">It was not looked up; the caller may ask again later.</param>
internal readonly record struct CredentialFinding(Credential? Credential, bool IsPutOff = false)
{
    public static CredentialFinding PutOff => new(null, IsPutOff: true);
}
