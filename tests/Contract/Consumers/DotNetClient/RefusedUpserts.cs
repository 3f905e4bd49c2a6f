using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class RefusedUpserts
{
    public static IEnumerable<Interaction> All =>
    [
        new("an upsert of an address with a leading zero",
            request => request
                .WithToken()
                .WithPut("192.0.2.01")
                .WillRespond()
                .WithRefusal(Refusal.InvalidAddress),
            Refused(Refusal.InvalidAddress, client => client.UpsertAsync(Documented.Zone, Mapping("192.0.2.01")))),

        new("an upsert of an address with a port",
            request => request
                .WithToken()
                .WithPut("192.0.2.1:443")
                .WillRespond()
                .WithRefusal(Refusal.InvalidAddress),
            Refused(Refusal.InvalidAddress, client => client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1:443")))),

        new("an upsert with a region of another vendor",
            request => request
                .WithToken()
                .WithPut("192.0.2.1", "aws", "us-central1")
                .WillRespond()
                .WithRefusal(Refusal.UnknownRegion),
            Refused(
                Refusal.UnknownRegion,
                client => client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1", "aws", "us-central1")))),

        new("an upsert that would be one mapping too many",
            request => request
                .Given(ProviderState.FullZone)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithRefusal(Refusal.QuotaReached),
            Refused(Refusal.QuotaReached, client => client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1")))),
    ];
}
