using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.Arguments;
using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.OfficialClient;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

internal static class Reads
{
    public static IEnumerable<Interaction> All =>
    [
        new("a get of a mapping",
            request => request
                .Given(ProviderState.OneMapping)
                .WithRequest(HttpMethod.Get, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WillRespond()
                .WithResult(Answers.Stored("192.0.2.1")),
            Gives(
                """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""",
                "get",
                "192.0.2.1",
                Zone)),

        new("a get of a mapping with an email and a key",
            request => request
                .Given(ProviderState.OneMapping)
                .WithRequest(HttpMethod.Get, Paths.Mapping("192.0.2.1"))
                .WithHeader("X-Auth-Email", Documented.Email)
                .WithHeader("X-Auth-Key", Documented.Key)
                .WillRespond()
                .WithResult(Answers.Stored("192.0.2.1")),
            Gives(
                """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""",
                Key,
                "get",
                "192.0.2.1",
                Zone)),

        new("a get of a mapping that is not there",
            request => request
                .Given(ProviderState.NoMappings)
                .WithRequest(HttpMethod.Get, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WillRespond()
                .WithError(Refusal.NotFound),
            Throws("NotFoundError", Refusal.NotFound, "get", "192.0.2.1", Zone)),

        new("a get of the supported regions",
            request => request
                .WithRequest(HttpMethod.Get, Paths.SupportedRegions)
                .WithToken()
                .WillRespond()
                .WithResult(Answers.Catalogue()),
            Gives(
                """
                {"obtained_codes":true,"vendors":{
                  "aws":[{"name":"us-east-1","upper_tier_colos":["IAD"]}],
                  "azure":[{"name":"eastus","upper_tier_colos":["IAD"]}],
                  "gcp":[{"name":"us-central1","upper_tier_colos":["IAD"]}],
                  "oci":[{"name":"us-ashburn-1","upper_tier_colos":["IAD"]}]}}
                """,
                "supportedRegions",
                Zone)),
    ];
}
