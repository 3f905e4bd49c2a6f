using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Security;

internal sealed class VerifyToken(CredentialCheck credentials) : IOperation
{
    private const int IdLength = 32;

    private static readonly ResponseInfo Active = new(10000, "This API Token is valid and active");

    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        if (request.Sent.Header(CredentialHeaders.Authorization) is null)
        {
            return ApiErrors.CredentialMissing;
        }

        if (CredentialHeaders.Read(request.Sent, out var id) is { } malformed)
        {
            return malformed;
        }

        var finding = await credentials.FindValidAsync(request, id);
        if (finding.Refusal is { } later)
        {
            return later;
        }

        if (finding.Credential is null)
        {
            return ApiErrors.TokenInvalid;
        }

        var envelope = new Envelope<TokenBody>
        {
            Messages = [Active],
            Result = new TokenBody(id.Hash[..IdLength], "active"),
            Success = true,
        };
        return ApiAnswer.Of(envelope, SecurityJson.Wire.EnvelopeTokenBody);
    }
}
