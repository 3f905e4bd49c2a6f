using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.Arguments;
using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.OfficialClient;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

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
            Gives("""{"origin_ip":"192.0.2.1"}""", "delete", "192.0.2.1", Zone)),

        new("a delete of a mapping that is not there",
            request => request
                .Given(ProviderState.NoMappings)
                .WithRequest(HttpMethod.Delete, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WillRespond()
                .WithError(Refusal.NotFound),
            Throws("NotFoundError", Refusal.NotFound, "delete", "192.0.2.1", Zone)),
    ];
}
