using OriginCloudRegions.Contract.PactNet;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>Parts of requests that both consumers send.</summary>
internal static class Requests
{
    public static RequestBuilder WithToken(this RequestBuilder request, string token = Documented.Token) =>
        request.WithHeader("Authorization", $"Bearer {token}");

    /// <summary>A put of a mapping under the address that it names itself.</summary>
    public static RequestBuilder WithPut(
        this RequestBuilder request, string originIp, string vendor = "aws", string region = "us-east-1") => request
        .WithRequest(HttpMethod.Put, Paths.Mapping(originIp))
        .WithJsonBody(Mapping(originIp, vendor, region));

    public static object Mapping(string originIp, string vendor = "aws", string region = "us-east-1") =>
        new { origin_ip = originIp, vendor, region };
}
