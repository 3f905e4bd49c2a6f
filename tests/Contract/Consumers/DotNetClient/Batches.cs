using OriginCloudRegions.Client;
using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class Batches
{
    public static IEnumerable<Interaction> All =>
    [
        new("a batch upsert with good and bad items",
            request => request
                .Given(ProviderState.NoMappings)
                .WithRequest(HttpMethod.Put, Paths.Batch)
                .WithToken()
                .WithJsonBody(MixedBatch.Upserts)
                .WillRespond()
                .WithResult(MixedBatch.Upserted),
            Calls(async client => AssertResult(
                await client.BatchUpsertAsync(
                    Documented.Zone,
                    [
                        Mapping("192.0.2.1"),
                        Mapping("192.0.2.01"),
                        Mapping("2001:DB8::1", "gcp", "us-central1"),
                        Mapping("192.0.2.2", "aws", "us-central1"),
                    ]),
                succeeded: [Done("192.0.2.1", "aws", "us-east-1"), Done("2001:db8::1", "gcp", "us-central1")],
                failed: [Failed("192.0.2.01", Refusal.InvalidAddress), Failed("192.0.2.2", Refusal.UnknownRegion)]))),

        new("a batch delete with good and bad items",
            request => request
                .Given(ProviderState.TwoMappings)
                .WithRequest(HttpMethod.Delete, Paths.Batch)
                .WithToken()
                .WithJsonBody(MixedBatch.Deletes)
                .WillRespond()
                .WithResult(MixedBatch.Deleted),
            Calls(async client => AssertResult(
                await client.BatchDeleteAsync(Documented.Zone, ["192.0.2.9", "2001:DB8::1", "192.0.2.1/32"]),
                succeeded: [Done("2001:db8::1", "gcp", "us-central1")],
                failed: [Failed("192.0.2.9", Refusal.NotFound), Failed("192.0.2.1/32", Refusal.InvalidAddress)]))),
    ];

    private static void AssertResult(BatchResult actual, BatchSucceeded[] succeeded, BatchFailed[] failed)
    {
        Assert.Equal(succeeded, actual.Succeeded);
        Assert.Equal(failed, actual.Failed);
    }

    private static BatchSucceeded Done(string originIp, string vendor, string region) =>
        new() { OriginIp = originIp, Vendor = vendor, Region = region };

    private static BatchFailed Failed(string originIp, Refusal refusal) =>
        new() { OriginIp = originIp, Error = refusal.Message };
}
