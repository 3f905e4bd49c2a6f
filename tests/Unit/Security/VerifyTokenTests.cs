using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Security;

public sealed class VerifyTokenTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CountingCredentials store;
    private readonly CachedCredentials remembered;
    private readonly CredentialLimit limit;

    public VerifyTokenTests()
    {
        var now = clock.GetUtcNow();
        var token = new Credential(CredentialId.OfToken("token"), "for tests", ZoneScope.Of([]), Permission.Read, now, null);
        store = new CountingCredentials(token, token with { Id = CredentialId.OfToken("expired"), ExpiresOn = now });
        remembered = new CachedCredentials(store, TimeSpan.FromMinutes(1), clock);
        limit = new CredentialLimit(new RateLimitOptions { RequestsPerCredential = 200 }, clock);
    }

    public void Dispose() => remembered.Dispose();

    [Fact]
    public async Task Verify_OfValidToken_Is200WithTheFirstHalfOfItsHash()
    {
        var answer = await VerifyAsync("Bearer token");

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            """
            {"errors":[],"messages":[{"code":10000,"message":"This API Token is valid and active"}],"result":{"id":"3c469e9d6c5875d37a43f353d4f88e61","status":"active"},"success":true}
            """,
            Answers.Text(answer));
    }

    [Theory]
    [InlineData("Bearer unknown")]
    [InlineData("Bearer expired")]
    public async Task Verify_OfUnknownOrExpiredToken_Is401WithItsScheme(string authorization)
    {
        var answer = await VerifyAsync(authorization);

        Assert.Equal((401, 1000), (answer.Status, answer.ErrorCode));
        Assert.Equal("Bearer", Answers.Header(answer, "WWW-Authenticate"));
    }

    [Fact]
    public async Task Verify_OfMalformedHeader_IsRefusedAndNothingIsLookedUp()
    {
        Assert.Equal((400, 6003), Outcome(await VerifyAsync("Basic dTpw")));
        Assert.Equal(0, store.Asked);
    }

    [Fact]
    public async Task Verify_OfKey_IsAnsweredAsWithoutCredential()
    {
        var request = new TestRequest();
        request.Headers["X-Auth-Email"] = "user@example.com";
        request.Headers["X-Auth-Key"] = "144c9defac04969c7bfad8efaa8ea194";

        Assert.Equal((400, 9106), Outcome(await VerifyAsync(request)));
    }

    [Fact]
    public async Task Verify_InAFloodOfUnknownTokens_Is503()
    {
        for (var i = 0; i < LookUpLimit.FailedPerSecond; i++)
        {
            await VerifyAsync($"Bearer unknown-{i}");
        }

        Assert.Equal((503, 7500), Outcome(await VerifyAsync("Bearer token")));
    }

    [Fact]
    public async Task Verify_OverTheLimit_Is429()
    {
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(200, (await VerifyAsync("Bearer token")).Status);
        }

        Assert.Equal((429, 7429), Outcome(await VerifyAsync("Bearer token")));
    }

    private static (int Status, int? Code) Outcome(ApiAnswer answer) => (answer.Status, answer.ErrorCode);

    private Task<ApiAnswer> VerifyAsync(string authorization)
    {
        var request = new TestRequest();
        request.Headers["Authorization"] = authorization;
        return VerifyAsync(request);
    }

    private Task<ApiAnswer> VerifyAsync(TestRequest request) => new VerifyToken(new CredentialCheck(remembered, limit, clock))
        .HandleAsync(new OperationRequest(request, TestContext.Current.CancellationToken));
}
