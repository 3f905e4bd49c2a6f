using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.RateLimits;

/// <summary>
/// The test plays Azure's front end before the worker, which receives <c>X-Forwarded-For</c> as it is sent. Before the native head,
/// the stand-in for the Functions host sets the header to the address of its own caller.
/// </summary>
public sealed class AddressLimitTests(AddressLimitedApp app) : IClassFixture<AddressLimitedApp>
{
    private const int AtOnce = 40;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Requests_OfAnAddress_AreRefusedBeforeAnythingIsLookedUp_WhateverTheCallerAddsToTheHeader()
    {
        var refused = await UntilRefusedAsync(number => $"198.51.100.{number}, 192.0.2.9");

        Assert.All(refused, reply =>
        {
            reply.IsRefusal(429, 7429, "Rate limit reached, retry after the time in Retry-After.");
            Assert.Equal(("1", "table;dur=0.0;desc=\"0 calls\""), (reply.Headers["Retry-After"], reply.Headers["Server-Timing"]));
            Assert.False(reply.Headers.ContainsKey("Ratelimit"));
        });
    }

    /// <summary>To the native head directly, as its host would send the requests.</summary>
    [Fact]
    public async Task Requests_OfOtherAddresses_AreServed()
    {
        using var direct = new Api(app.Host.DirectAddress, app.Token);

        var replies = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(number => GetAsync(direct, $"192.0.2.9, 198.51.100.{number}:4711")));

        Assert.All(replies, reply => Assert.Equal(404, reply.Status));
    }

    /// <summary>On a slow machine 40 requests may take several seconds, so the test repeats them until some are refused.</summary>
    private async Task<List<Reply>> UntilRefusedAsync(Func<int, string> forwardedFor)
    {
        while (true)
        {
            var replies = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => GetAsync(app.Api, forwardedFor(number))));
            if (replies.Where(reply => reply.Status != 404).ToList() is { Count: > 0 } refused)
            {
                return refused;
            }
        }
    }

    private Task<Reply> GetAsync(Api api, string forwardedFor) => api.SendAsync(
        HttpMethod.Get, Api.MappingPath(zone, "192.0.2.1"), change: request => request.Headers.Add("X-Forwarded-For", forwardedFor));
}
