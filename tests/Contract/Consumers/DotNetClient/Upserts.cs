using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class Upserts
{
    public static IEnumerable<Interaction> All =>
    [
        new("an upsert that creates a mapping",
            request => request
                .Given(ProviderState.NoMappings)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("192.0.2.1")),
            Calls(async client => Assert.Equal(
                Stored("192.0.2.1"), await client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1"))))),

        new("an upsert that repeats a mapping",
            request => request
                .Given(ProviderState.OneMapping)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("192.0.2.1")),
            Calls(async client => Assert.Equal(
                Stored("192.0.2.1"), await client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1"))))),

        new("an upsert that replaces a mapping",
            request => request
                .Given(ProviderState.OneMapping)
                .WithToken()
                .WithPut("192.0.2.1", "gcp", "us-central1")
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("192.0.2.1", "gcp", "us-central1")),
            Calls(async client => Assert.Equal(
                Stored("192.0.2.1", "gcp", "us-central1"),
                await client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1", "gcp", "us-central1"))))),

        new("an upsert of an IPv6 address in a long spelling",
            request => request
                .Given(ProviderState.NoMappings)
                .WithToken()
                .WithPut("2001:DB8:0:0::1", "gcp", "us-central1")
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("2001:db8::1", "gcp", "us-central1")),
            Calls(async client => Assert.Equal(
                Stored("2001:db8::1", "gcp", "us-central1"),
                await client.UpsertAsync(Documented.Zone, Mapping("2001:DB8:0:0::1", "gcp", "us-central1"))))),

        new("an upsert of an IPv4-mapped address in hexadecimal",
            request => request
                .Given(ProviderState.NoMappings)
                .WithToken()
                .WithPut("::ffff:c000:201")
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("::ffff:192.0.2.1")),
            Calls(async client => Assert.Equal(
                Stored("::ffff:192.0.2.1"), await client.UpsertAsync(Documented.Zone, Mapping("::ffff:c000:201"))))),
    ];
}
