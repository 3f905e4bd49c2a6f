using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.RateLimits;

/// <summary>A credential has five requests in five minutes. Each test has its own credential.</summary>
public sealed class CredentialLimitTests(CredentialLimitTests.LimitedApp app)
    : IClassFixture<CredentialLimitTests.LimitedApp>
{
    private const int Limit = 5;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Requests_OfOneCredential_CountDownInRateLimitHeaderAndThenReturn429()
    {
        using var api = new Api(app.Host.Address, await app.TokenAsync(ZoneScope.All, Permission.Edit));
        var replies = new List<Reply>();
        for (var i = 0; i < Limit; i++)
        {
            replies.Add(await api.PutAsync(zone, "192.0.2.1"));
        }

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal([4, 3, 2, 1, 0], replies.Select(reply => LimitOf(reply).Left));
        Assert.All(replies, reply => Assert.InRange(LimitOf(reply).Seconds, 1, 300));
        Assert.All(replies, reply => Assert.Equal("\"default\";q=5;w=300", reply.Headers["Ratelimit-Policy"]));
        Assert.Equal(1, replies[^1].TableCalls);

        var refused = await api.PutAsync(zone, "192.0.2.1");

        refused.IsRefusal(429, 7429, "Rate limit reached, retry after the time in Retry-After.");
        var (left, seconds) = LimitOf(refused);
        Assert.Equal((0, 0, $"{seconds}"), (left, refused.TableCalls, refused.Headers["Retry-After"]));
        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.1")).Status);
    }

    [Fact]
    public async Task Answers_ToValidCredential_HaveRateLimitHeaders()
    {
        using var api = new Api(app.Host.Address, await app.TokenAsync(ZoneScope.Of([zone]), Permission.Read));
        (HttpMethod Method, string Path, int Status)[] requests =
        [
            (HttpMethod.Get, Api.MappingPath(zone, "192.0.2.1"), 404),
            (HttpMethod.Get, Api.MappingPath(zone, "nowhere"), 400),
            (HttpMethod.Head, $"zones/{zone}/origin/cloud_regions", 200),
            (HttpMethod.Delete, Api.MappingPath(zone, "192.0.2.1"), 403),
            (HttpMethod.Get, "user/tokens/verify", 200),
            (HttpMethod.Get, "user/tokens/verify", 429),
            (HttpMethod.Head, $"zones/{zone}/origin/cloud_regions", 429),
        ];

        foreach (var (method, path, status) in requests)
        {
            var reply = await api.SendAsync(method, path);

            Assert.Equal(status, reply.Status);
            Assert.Contains("Ratelimit", reply.Headers.Keys, StringComparer.OrdinalIgnoreCase);
            Assert.Contains("Ratelimit-Policy", reply.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Answers_WithoutValidCredential_HaveNoRateLimitHeaders()
    {
        using var api = new Api(app.Host.Address, "an-unknown-token");
        for (var i = 0; i <= Limit; i++)
        {
            AssertNoLimit(403, await api.GetAsync(zone, "192.0.2.1"));
            AssertNoLimit(401, await api.SendAsync(HttpMethod.Get, "user/tokens/verify"));
            AssertNoLimit(200, await app.Api.SendAsync(HttpMethod.Get, "healthz"));
        }
    }

    private static void AssertNoLimit(int status, Reply reply)
    {
        Assert.Equal(status, reply.Status);
        Assert.DoesNotContain(reply.Headers.Keys, name => name.StartsWith("Ratelimit", StringComparison.OrdinalIgnoreCase));
    }

    private static (int Left, int Seconds) LimitOf(Reply reply)
    {
        var match = Regex.Match(reply.Headers["Ratelimit"], """^"default";r=(\d+);t=(\d+)$""");
        Assert.True(match.Success, reply.Headers["Ratelimit"]);
        return (int.Parse(match.Groups[1].Value, null), int.Parse(match.Groups[2].Value, null));
    }

    public sealed class LimitedApp(TableStorage storage)
        : RunningApp(storage, new() { ["RateLimit__RequestsPerCredential"] = $"{Limit}" });
}
