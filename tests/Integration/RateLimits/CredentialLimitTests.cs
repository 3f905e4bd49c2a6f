using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.RateLimits;

/// <summary>Each test has a credential of its own.</summary>
public sealed partial class CredentialLimitTests(CredentialLimitedApp app) : IClassFixture<CredentialLimitedApp>
{
    private const string Message = "Rate limit reached, retry after the time in Retry-After.";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Requests_OfACredential_AreCountedDownAndThenRefused()
    {
        var token = await app.TokenAsync(ZoneScope.All, Permission.Edit);
        var replies = new List<Reply>();
        for (var i = 0; i < CredentialLimitedApp.Limit; i++)
        {
            replies.Add(await PutAsync(token));
        }

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal([4, 3, 2, 1, 0], replies.Select(reply => LimitOf(reply).Left));
        Assert.All(replies, reply => Assert.InRange(LimitOf(reply).Seconds, 1, 300));
        Assert.All(replies, reply => Assert.Equal("\"default\";q=5;w=300", reply.Headers["Ratelimit-Policy"]));
        Assert.Equal(1, replies[^1].TableCalls);

        var refused = await PutAsync(token);

        refused.IsRefusal(429, 7429, Message);
        Assert.Equal((0, 0, $"{LimitOf(refused).Seconds}"), (LimitOf(refused).Left, refused.TableCalls, refused.Headers["Retry-After"]));
        Assert.Equal(200, (await PutAsync(await app.TokenAsync(ZoneScope.All, Permission.Edit))).Status);
    }

    [Fact]
    public async Task EveryAnswerToAValidCredential_HasItsLimit()
    {
        var token = await app.TokenAsync(ZoneScope.Of([zone]), Permission.Read);
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
            var reply = await SendAsync(token, method, path);
            Assert.Equal((status, true, true), (reply.Status, reply.Headers.ContainsKey("Ratelimit"), reply.Headers.ContainsKey("Ratelimit-Policy")));
        }
    }

    [Fact]
    public async Task Answer_WithoutValidCredential_HasNoLimit()
    {
        for (var i = 0; i <= CredentialLimitedApp.Limit; i++)
        {
            HasNoLimit(403, await SendAsync("a-token-that-nobody-has", HttpMethod.Get, Api.MappingPath(zone, "192.0.2.1")));
            HasNoLimit(401, await SendAsync("a-token-that-nobody-has", HttpMethod.Get, "user/tokens/verify"));
            HasNoLimit(200, await app.Api.SendAsync(HttpMethod.Get, "healthz"));
        }
    }

    [Fact]
    public async Task Requests_OfAKey_AreCounted()
    {
        const string Email = "limits@example.com";
        var key = await app.KeyAsync(Email, ZoneScope.All, Permission.Read);
        for (var i = 0; i < CredentialLimitedApp.Limit; i++)
        {
            Assert.Equal(200, (await WithKeyAsync(Email, key)).Status);
        }

        (await WithKeyAsync(Email, key)).IsRefusal(429, 7429, Message);
    }

    private static void HasNoLimit(int status, Reply reply)
    {
        Assert.Equal(status, reply.Status);
        Assert.DoesNotContain(reply.Headers.Keys, name => name.StartsWith("Ratelimit", StringComparison.OrdinalIgnoreCase));
    }

    private static (int Left, int Seconds) LimitOf(Reply reply)
    {
        var match = Limit().Match(reply.Headers["Ratelimit"]);
        Assert.True(match.Success, reply.Headers["Ratelimit"]);
        return (int.Parse(match.Groups[1].Value, null), int.Parse(match.Groups[2].Value, null));
    }

    private Task<Reply> PutAsync(string token) =>
        SendAsync(token, HttpMethod.Put, Api.MappingPath(zone, "192.0.2.1"), Api.MappingJson("192.0.2.1"));

    private Task<Reply> SendAsync(string token, HttpMethod method, string path, string? json = null) => app.Api.SendAsync(
        method, path, json, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));

    private Task<Reply> WithKeyAsync(string email, string key) => app.Api.SendAsync(
        HttpMethod.Get,
        $"zones/{zone}/origin/cloud_regions",
        change: request =>
        {
            request.Headers.Authorization = null;
            request.Headers.Add("X-Auth-Email", email);
            request.Headers.Add("X-Auth-Key", key);
        });

    [GeneratedRegex("""^"default";r=(\d+);t=(\d+)$""")]
    private static partial Regex Limit();
}
