namespace OriginCloudRegions.Integration.RateLimits;

/// <summary>An address has ten requests a second. The test sets the header that Azure's front end would set.</summary>
/// <remarks>In front of the native head, the stand-in for the Functions host replaces <c>X-Forwarded-For</c>.</remarks>
public sealed class AddressLimitTests(AddressLimitTests.LimitedApp app) : IClassFixture<AddressLimitTests.LimitedApp>
{
    private const int AtOnce = 40;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Requests_FromOneSourceAddressOverItsLimit_Return429WithoutStorageCall()
    {
        List<Reply> refused;

        // On a slow machine 40 requests may take several seconds, so the test repeats them until some are refused.
        do
        {
            var replies = await SendAsync(app.Api, number => $"198.51.100.{number}, 192.0.2.9");
            refused = [.. replies.Where(reply => reply.Status != 404)];
        }
        while (refused.Count == 0);

        Assert.All(refused, reply =>
        {
            reply.IsRefusal(429, 7429, "Rate limit reached, retry after the time in Retry-After.");
            Assert.Equal(("1", "table;dur=0.0;desc=\"0 calls\""), (reply.Headers["Retry-After"], reply.Headers["Server-Timing"]));
            Assert.False(reply.Headers.ContainsKey("Ratelimit"));
        });
    }

    /// <summary>Sends the requests directly to the native head, in the form that its host sends.</summary>
    [Fact]
    public async Task Requests_FromManySourceAddresses_AreNotLimited()
    {
        using var direct = new Api(app.Host.DirectAddress, app.Token);

        var replies = await SendAsync(direct, number => $"192.0.2.9, 198.51.100.{number}:4711");

        Assert.All(replies, reply => Assert.Equal(404, reply.Status));
    }

    private Task<Reply[]> SendAsync(Api api, Func<int, string> forwardedFor) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => api.SendAsync(
            HttpMethod.Get,
            Api.MappingPath(zone, "192.0.2.1"),
            change: request => request.Headers.Add("X-Forwarded-For", forwardedFor(number)))));

    public sealed class LimitedApp(TableStorage storage)
        : RunningApp(storage, new() { ["RateLimit__RequestsPerAddress"] = "10" });
}
