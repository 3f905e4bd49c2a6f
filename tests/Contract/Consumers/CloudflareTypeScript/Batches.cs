using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.Arguments;
using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.OfficialClient;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

internal static class Batches
{
    public static IEnumerable<Interaction> All =>
    [
        new("a bulkUpdate with good and bad items",
            request => request
                .Given(ProviderState.NoMappings)
                .WithRequest(HttpMethod.Put, Paths.Batch)
                .WithToken()
                .WithJsonBody(MixedBatch.Upserts)
                .WillRespond()
                .WithResult(MixedBatch.Upserted),
            Gives(
                """
                {"failed":[
                  {"error":"Invalid or missing origin IP address.","origin_ip":"192.0.2.01"},
                  {"error":"The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor",
                   "origin_ip":"192.0.2.2"}],
                "succeeded":[
                  {"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"},
                  {"origin_ip":"2001:db8::1","region":"us-central1","vendor":"gcp"}]}
                """,
                "bulkUpdate",
                new { zone_id = Documented.Zone, body = MixedBatch.Upserts })),

        new("a bulkDelete with good and bad items",
            request => request
                .Given(ProviderState.TwoMappings)
                .WithRequest(HttpMethod.Delete, Paths.Batch)
                .WithToken()
                .WithJsonBody(MixedBatch.Deletes)
                .WillRespond()
                .WithResult(MixedBatch.Deleted),
            Gives(
                """
                {"failed":[
                  {"error":"Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.",
                   "origin_ip":"192.0.2.9"},
                  {"error":"Invalid or missing origin IP address.","origin_ip":"192.0.2.1/32"}],
                "succeeded":[{"origin_ip":"2001:db8::1","region":"us-central1","vendor":"gcp"}]}
                """,
                "bulkDelete",
                Zone,
                new { body = MixedBatch.Deletes })),
    ];
}
