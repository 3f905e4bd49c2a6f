using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Security;

public sealed class VerifyTokenTests : IDisposable
{
    private readonly CountingCredentials store;
    private readonly CachedCredentials remembered;
    private readonly VerifyToken operation;

    public VerifyTokenTests()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var now = clock.GetUtcNow();
        var token = new Credential(CredentialId.OfToken("token"), "for tests", ZoneScope.Of([]), Permission.Read, now, null);
        store = new CountingCredentials(token, token with { Id = CredentialId.OfToken("expired"), ExpiresOn = now });
        remembered = new CachedCredentials(store, TimeSpan.FromMinutes(1), clock);
        var limit = new CredentialLimit(new RateLimitOptions { RequestsPerCredential = 200 }, clock);
        operation = new VerifyToken(new CredentialCheck(remembered, limit, clock));
    }

    public void Dispose() => remembered.Dispose();

    [Fact]
    public async Task Verify_OfValidToken_Is200WithTheFirstHalfOfItsHash()
    {
        var answer = await VerifyAsync("Bearer token");

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            """{"errors":[],"messages":[{"code":10000,"message":"This API Token is valid and active"}],"result":""" +
            """{"id":"3c469e9d6c5875d37a43f353d4f88e61","status":"active"},"success":true}""",
            Answers.Text(answer));
    }

    [Theory]
    [EachOf("Bearer unknown", "Bearer expired")]
    public async Task Verify_OfUnknownOrExpiredToken_Is401WithWwwAuthenticateBearer(string authorization)
    {
        var answer = await VerifyAsync(authorization);

        Assert.Equal((401, 1000), (answer.Status, answer.ErrorCode));
        Assert.Equal("Bearer", Answers.Header(answer, "WWW-Authenticate"));
    }

    [Fact]
    public async Task Verify_OfKeyOrMalformedAuthorization_IsRefusedWithoutLookUp()
    {
        var key = new TestRequest().With("X-Auth-Email", "user@example.com").With("X-Auth-Key", new string('a', 37));
        Assert.Equal((400, 6003), Outcome(await VerifyAsync("Basic dTpw")));
        Assert.Equal((400, 9106), Outcome(await VerifyAsync(key)));
        Assert.Equal(0, store.Asked);
    }

    [Fact]
    public async Task Verify_OfUncachedTokenInFloodOfUnknownTokens_Is503()
    {
        for (var i = 0; i < LookUpLimit.FailedPerSecond; i++)
        {
            await VerifyAsync($"Bearer unknown-{i}");
        }

        Assert.Equal((503, 7500), Outcome(await VerifyAsync("Bearer token")));
    }

    [Fact]
    public async Task Verify_OverTheRateLimitOfTheToken_Is429()
    {
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(200, (await VerifyAsync("Bearer token")).Status);
        }

        Assert.Equal((429, 7429), Outcome(await VerifyAsync("Bearer token")));
    }

    private static (int Status, int? Code) Outcome(ApiAnswer answer) => (answer.Status, answer.ErrorCode);

    private Task<ApiAnswer> VerifyAsync(string authorization) =>
        VerifyAsync(new TestRequest().With("Authorization", authorization));

    private Task<ApiAnswer> VerifyAsync(TestRequest request) =>
        operation.HandleAsync(new OperationRequest(request, TestContext.Current.CancellationToken));
}
