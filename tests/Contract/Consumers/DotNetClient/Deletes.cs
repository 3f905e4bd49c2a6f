using OriginCloudRegions.Client;
using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class Deletes
{
    public static IEnumerable<Interaction> All =>
    [
        new("a delete of a mapping",
            request => request
                .Given(ProviderState.OneMapping)
                .WithRequest(HttpMethod.Delete, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WillRespond()
                .WithResult(new { origin_ip = "192.0.2.1" }),
            Calls(async client => Assert.Equal(
                new DeletedOriginCloudRegion { OriginIp = "192.0.2.1" },
                await client.DeleteAsync(Documented.Zone, "192.0.2.1")))),

        new("a delete of a mapping that is not there",
            request => request
                .Given(ProviderState.NoMappings)
                .WithRequest(HttpMethod.Delete, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WillRespond()
                .WithRefusal(Refusal.NotFound),
            Refused(Refusal.NotFound, client => client.DeleteAsync(Documented.Zone, "192.0.2.1"))),
    ];
}
