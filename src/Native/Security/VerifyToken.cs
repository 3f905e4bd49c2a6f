using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Security;

/// <summary>Tells callers whether their token is good, as those of the original are used to ask.</summary>
internal sealed class VerifyToken(CredentialCheck credentials)
{
    private const int IdLength = 32;

    private static readonly ResponseInfo Active = new(10000, "This API Token is valid and active");

    public async Task<ApiAnswer> HandleAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!headers.ContainsKey(HeaderNames.Authorization))
        {
            return ApiErrors.CredentialMissing;
        }

        if (CredentialHeaders.Read(headers, out var id) is { } malformed)
        {
            return malformed;
        }

        var finding = await credentials.FindValidAsync(context, id);
        if (finding.Credential is null)
        {
            return finding.IsPutOff ? ApiErrors.StorageUnavailable : ApiErrors.TokenInvalid;
        }

        var envelope = new Envelope<TokenBody>
        {
            Messages = [Active],
            Result = new TokenBody(id.Hash[..IdLength], "active"),
            Success = true,
        };
        return ApiAnswer.Of(envelope, ApiJson.Wire.EnvelopeTokenBody);
    }
}
