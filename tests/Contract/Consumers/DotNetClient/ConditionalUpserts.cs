using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class ConditionalUpserts
{
    private const string Stale = "\"0000000000000000\"";

    public static IEnumerable<Interaction> All =>
    [
        new("an upsert of whatever is there",
            request => request
                .Given(ProviderState.OneMapping)
                .WithToken()
                .WithPut("192.0.2.1", "gcp", "us-central1")
                .WithHeader("If-Match", "*")
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("192.0.2.1", "gcp", "us-central1")),
            Calls(async client => Assert.Equal(
                Stored("192.0.2.1", "gcp", "us-central1"),
                await client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1", "gcp", "us-central1"), ifMatch: "*")))),

        new("an upsert of a mapping that changed in between",
            request => request
                .Given(ProviderState.OneMapping)
                .WithToken()
                .WithPut("192.0.2.1", "gcp", "us-central1")
                .WithHeader("If-Match", Stale)
                .WillRespond()
                .WithRefusal(Refusal.Changed),
            Refused(
                Refusal.Changed,
                client => client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1", "gcp", "us-central1"), ifMatch: Stale))),

        new("a create of a mapping that is there already",
            request => request
                .Given(ProviderState.OneMapping)
                .WithToken()
                .WithPut("192.0.2.1", "gcp", "us-central1")
                .WithHeader("If-None-Match", "*")
                .WillRespond()
                .WithRefusal(Refusal.Changed),
            Refused(
                Refusal.Changed,
                client => client.CreateAsync(Documented.Zone, Mapping("192.0.2.1", "gcp", "us-central1")))),
    ];
}
