using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.RateLimits;

internal sealed class CredentialLimit(RateLimitOptions options, TimeProvider clock)
{
    private readonly CallerCounts? counts = options.RequestsPerCredential > 0 ? new(options.CredentialWindow, clock) : null;

    private readonly KeyValuePair<string, string> policy = new(
        "Ratelimit-Policy", $"\"default\";q={options.RequestsPerCredential};w={(int)options.CredentialWindow.TotalSeconds}");

    public ApiError? Refuse(OperationRequest request, CredentialId credential)
    {
        if (counts is null)
        {
            return null;
        }

        var (requests, remaining) = counts.Add(CallerKey.Of(credential));
        var left = Math.Max(0, options.RequestsPerCredential - requests);
        var seconds = (int)Math.Ceiling(remaining.TotalSeconds);
        request.AnswerHeaders = [policy, new("Ratelimit", $"\"default\";r={left};t={seconds}")];
        return requests > options.RequestsPerCredential ? ApiErrors.RateLimited(seconds) : null;
    }
}
