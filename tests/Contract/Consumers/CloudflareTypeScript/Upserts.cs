using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.Arguments;
using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.OfficialClient;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

internal static class Upserts
{
    public static IEnumerable<Interaction> All =>
    [
        new("an update that creates a mapping",
            request => request
                .Given(ProviderState.NoMappings)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithResult(Answers.Stored("192.0.2.1")),
            Gives(
                """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""",
                "update",
                "192.0.2.1",
                Mapping("192.0.2.1"))),

        new("an update that repeats a mapping",
            request => request
                .Given(ProviderState.OneMapping)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithResult(Answers.Stored("192.0.2.1")),
            Gives(
                """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""",
                "update",
                "192.0.2.1",
                Mapping("192.0.2.1"))),

        new("an update that replaces a mapping",
            request => request
                .Given(ProviderState.OneMapping)
                .WithToken()
                .WithPut("192.0.2.1", "gcp", "us-central1")
                .WillRespond()
                .WithResult(Answers.Stored("192.0.2.1", "gcp", "us-central1")),
            Gives(
                """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"192.0.2.1","region":"us-central1","vendor":"gcp"}""",
                "update",
                "192.0.2.1",
                Mapping("192.0.2.1", "gcp", "us-central1"))),

        new("an update of an IPv6 address in a long spelling",
            request => request
                .Given(ProviderState.NoMappings)
                .WithToken()
                .WithPut("2001:DB8:0:0::1", "gcp", "us-central1")
                .WillRespond()
                .WithResult(Answers.Stored("2001:db8::1", "gcp", "us-central1")),
            Gives(
                """{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"2001:db8::1","region":"us-central1","vendor":"gcp"}""",
                "update",
                "2001:DB8:0:0::1",
                Mapping("2001:DB8:0:0::1", "gcp", "us-central1"))),
    ];
}
