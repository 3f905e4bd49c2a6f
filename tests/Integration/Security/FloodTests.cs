using System.Net.Http.Headers;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Security;

/// <summary>Many callers with invented tokens.</summary>
public sealed class FloodTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Tokens = 5_000;

    [Fact]
    public async Task Flood_OfUnknownTokens_DoesNotStopKnownToken()
    {
        var zone = Api.NewZone();
        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.1")).Status);
        var clock = TimeProvider.System.GetTimestamp();

        var replies = new Reply[Tokens];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Tokens),
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = TestContext.Current.CancellationToken },
            async (i, _) =>
            {
                replies[i] = await GetAsync(zone, CredentialSecret.NewToken());
                if (i % 100 == 0)
                {
                    Assert.Equal(200, (await app.Api.GetAsync(zone, "192.0.2.1")).Status);
                }
            });

        var seconds = (int)TimeProvider.System.GetElapsedTime(clock).TotalSeconds + 2;
        var lookedUp = replies.Count(reply => reply.Headers["Server-Timing"].Contains("credentials", StringComparison.Ordinal));
        Assert.InRange(lookedUp, 1, seconds * (100 + 64));
        Assert.All(replies, reply =>
        {
            if (reply.Status == 503)
            {
                reply.IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later.");
                Assert.Equal("1", reply.Headers["Retry-After"]);
            }
            else
            {
                reply.IsRefusal(403, 9109, "Invalid access token");
            }
        });
        Assert.Contains(replies, reply => reply.Status == 503);
    }

    private Task<Reply> GetAsync(string zone, string token) => app.Api.SendAsync(
        HttpMethod.Get,
        Api.MappingPath(zone, "192.0.2.1"),
        change: request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
}
