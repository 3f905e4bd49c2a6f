using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>Reads the credential of a request. If a request has a token and a key, the token counts.</summary>
internal static class CredentialHeaders
{
    public const string Authorization = "Authorization";

    private const string Email = "X-Auth-Email";
    private const string Key = "X-Auth-Key";
    private const string Bearer = "Bearer ";

    public static ApiError? Read(ApiRequest request, out CredentialId id)
    {
        if (request.Header(Authorization) is { } authorization)
        {
            return ReadToken(authorization, out id);
        }

        id = default;
        return request.Header(Email) is { } email && request.Header(Key) is { } key
            ? ReadKey(email, key, out id)
            : ApiErrors.CredentialMissing;
    }

    private static ApiError? ReadToken(string authorization, out CredentialId id)
    {
        // RFC 6750 section 2.1; letter case makes no difference to the scheme (RFC 9110 section 11.1).
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
