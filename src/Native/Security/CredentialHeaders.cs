using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Security;

/// <summary>Reads what a request says of itself: a bearer token, or an email with a key. The token counts where both are sent.</summary>
internal static class CredentialHeaders
{
    private const string Email = "X-Auth-Email";
    private const string Key = "X-Auth-Key";
    private const string Bearer = "Bearer ";

    public static ApiError? Read(IHeaderDictionary headers, out CredentialId id)
    {
        if (headers.TryGetValue(HeaderNames.Authorization, out var authorization))
        {
            return ReadToken(authorization.ToString(), out id);
        }

        id = default;
        return headers.TryGetValue(Email, out var email) && headers.TryGetValue(Key, out var key)
            ? ReadKey(email.ToString(), key.ToString(), out id)
            : ApiErrors.CredentialMissing;
    }

    private static ApiError? ReadToken(string authorization, out CredentialId id)
    {
        // RFC 6750 section 2.1; the scheme's name has no case (RFC 9110 section 11.1).
        var isBearer = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
        var token = isBearer ? authorization[Bearer.Length..].Trim(' ') : "";
        if (!CredentialSecret.IsToken(token))
        {
            id = default;
            return ApiErrors.AuthorizationMalformed;
        }

        id = CredentialId.OfToken(token);
        return null;
    }

    private static ApiError? ReadKey(string email, string key, out CredentialId id)
    {
        id = default;
        if (!EmailAddress.IsAcceptable(email))
        {
            return ApiErrors.AuthEmailMalformed;
        }

        if (!CredentialSecret.IsKey(key))
        {
            return ApiErrors.AuthKeyMalformed;
        }

        id = CredentialId.OfKey(email, key);
        return null;
    }
}
