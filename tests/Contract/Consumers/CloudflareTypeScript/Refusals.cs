using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.Arguments;
using static OriginCloudRegions.Contract.Consumers.CloudflareTypeScript.OfficialClient;

namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

internal static class Refusals
{
    public static IEnumerable<Interaction> All =>
    [
        new("an update of an address with a leading zero",
            request => request
                .WithToken()
                .WithPut("192.0.2.01")
                .WillRespond()
                .WithError(Refusal.InvalidAddress),
            Throws("BadRequestError", Refusal.InvalidAddress, "update", "192.0.2.01", Mapping("192.0.2.01"))),

        new("an update whose body names another address than its path",
            request => request
                .WithRequest(HttpMethod.Put, Paths.Mapping("192.0.2.1"))
                .WithToken()
                .WithJsonBody(Requests.Mapping("192.0.2.2"))
                .WillRespond()
                .WithError(Refusal.OtherAddress),
            Throws("BadRequestError", Refusal.OtherAddress, "update", "192.0.2.1", Mapping("192.0.2.2"))),

        new("an update with a region of another vendor",
            request => request
                .WithToken()
                .WithPut("192.0.2.1", "aws", "us-central1")
                .WillRespond()
                .WithError(Refusal.UnknownRegion),
            Throws(
                "BadRequestError", Refusal.UnknownRegion, "update", "192.0.2.1", Mapping("192.0.2.1", "aws", "us-central1"))),

        new("an update that would be one mapping too many",
            request => request
                .Given(ProviderState.FullZone)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithError(Refusal.QuotaReached),
            Throws("PermissionDeniedError", Refusal.QuotaReached, "update", "192.0.2.1", Mapping("192.0.2.1"))),

        new("an update with an unknown token",
            request => request
                .WithToken(Documented.UnknownToken)
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithError(Refusal.UnknownToken),
            Throws(
                "PermissionDeniedError",
                Refusal.UnknownToken,
                TokenOf(Documented.UnknownToken),
                "update",
                "192.0.2.1",
                Mapping("192.0.2.1"))),

        new("an update with a token that may only read",
            request => request
                .Given(ProviderState.ReadOnlyToken)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithError(Refusal.NotAuthorized),
            Throws("PermissionDeniedError", Refusal.NotAuthorized, "update", "192.0.2.1", Mapping("192.0.2.1"))),
    ];
}
