using Microsoft.Net.Http.Headers;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Functions.Http;

namespace OriginCloudRegions.Functions.Security;

/// <summary>Tells callers whether their token is good, as those of the original are used to ask.</summary>
internal sealed class VerifyToken(ICredentialStore credentials, TimeProvider clock)
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

        ServerTiming.CountForCredentials(context);
        if (await credentials.FindAsync(id, context.RequestAborted) is not { } found || found.IsExpired(clock.GetUtcNow()))
        {
            return ApiErrors.TokenInvalid;
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
