using OriginCloudRegions.Client;
using static OriginCloudRegions.Contract.Consumers.DotNetClient.Tested;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

internal static class Credentials
{
    public static IEnumerable<Interaction> All =>
    [
        new("a get with an email and a key",
            request => request
                .Given(ProviderState.OneMapping)
                .WithRequest(HttpMethod.Get, Paths.Mapping("192.0.2.1"))
                .WithHeader("X-Auth-Email", Documented.Email)
                .WithHeader("X-Auth-Key", Documented.Key)
                .WillRespond()
                .WithETag()
                .WithResult(Answers.Stored("192.0.2.1")),
            Calls(
                OriginCloudRegionsCredential.Key(Documented.Email, Documented.Key),
                async client => Assert.Equal(Stored("192.0.2.1"), await client.GetAsync(Documented.Zone, "192.0.2.1")))),

        new("an upsert with an unknown token",
            request => request
                .WithToken(Documented.UnknownToken)
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithRefusal(Refusal.UnknownToken),
            Calls(
                OriginCloudRegionsCredential.Token(Documented.UnknownToken),
                client => AssertRefusedAsync(
                    Refusal.UnknownToken, client, it => it.UpsertAsync(Documented.Zone, Mapping("192.0.2.1"))))),

        new("an upsert with a token that may only read",
            request => request
                .Given(ProviderState.ReadOnlyToken)
                .WithToken()
                .WithPut("192.0.2.1")
                .WillRespond()
                .WithRefusal(Refusal.NotAuthorized),
            Refused(Refusal.NotAuthorized, client => client.UpsertAsync(Documented.Zone, Mapping("192.0.2.1")))),
    ];
}
