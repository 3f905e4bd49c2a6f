using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Contract.PactNet.Matchers;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

/// <summary>The headers of an answer that this client reads.</summary>
internal static class Headers
{
    public static ResponseBuilder WithETag(this ResponseBuilder response) =>
        response.WithHeader("ETag", Match.Regex(Tested.ETag, "^\"[!#-~]+\"$"));

    public static ResponseBuilder WithRefusal(this ResponseBuilder response, Refusal refusal) => response
        .WithHeader("X-Request-Id", Match.Regex(Tested.RequestId, "^[0-9A-Za-z_-]{1,64}$"))
        .WithError(refusal);
}
