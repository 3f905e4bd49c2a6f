using System.Net.Http.Headers;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Security;

public sealed class VerifyTokenTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_Good_Token_Is_Active()
    {
        var token = await app.TokenAsync(ZoneScope.Of([Api.NewZone()]), Permission.Read);

        var reply = await VerifyAsync($"Bearer {token}");

        Assert.Equal(200, reply.Status);
        Assert.Equal(
            """{"errors":[],"messages":[{"code":10000,"message":"This API Token is valid and active"}],"result":{"id":"""
            + $"\"{CredentialId.OfToken(token).Hash[..32]}\"" + ""","status":"active"},"success":true}""",
            reply.Body);
    }

    [Fact]
    public async Task A_Token_That_Is_Not_Valid_Is_Said_To_Be_So()
    {
        var expired = await app.TokenAsync(ZoneScope.All, Permission.Edit, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

        (await VerifyAsync("Bearer unknown")).IsRefusal(401, 1000, "Invalid API Token");
        (await VerifyAsync($"Bearer {expired}")).IsRefusal(401, 1000, "Invalid API Token");
    }

    [Fact]
    public async Task Without_A_Token_There_Is_Nothing_To_Verify()
    {
        (await VerifyAsync(null)).IsRefusal(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
        (await VerifyAsync("Basic abc")).IsRefusal(
            400, 6003, "Invalid request headers", chain: (6111, "Invalid format for Authorization header"));
    }

    private Task<Reply> VerifyAsync(string? authorization) => app.Api.SendAsync(
        HttpMethod.Get,
        "user/tokens/verify",
        change: request => request.Headers.Authorization =
            authorization is null ? null : AuthenticationHeaderValue.Parse(authorization));
}
