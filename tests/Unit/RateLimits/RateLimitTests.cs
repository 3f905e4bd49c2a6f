using System.Net;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.RateLimits;

public sealed class RateLimitTests
{
    private static readonly CredentialId Credential = CredentialId.OfToken("token");
    private static readonly RateLimitOptions Limits =
        new() { RequestsPerCredential = 2, CredentialWindow = TimeSpan.FromSeconds(60), RequestsPerAddress = 2 };

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Refuse_OfCredential_RefusesOverTheLimitAndAddsRateLimitHeaders()
    {
        var limit = new CredentialLimit(Limits, clock);

        Assert.Equal((null, "\"default\";r=1;t=60"), Send(limit));
        clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal((null, "\"default\";r=0;t=60"), Send(limit));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal((ApiErrors.RateLimited(1), "\"default\";r=0;t=1"), Send(limit));
        clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal((null, "\"default\";r=1;t=60"), Send(limit));
    }

    [Fact]
    public void Refuse_WithoutLimit_NeitherRefusesNorAddsHeadersNorAllocates()
    {
        var request = Request();
        var credentials = new CredentialLimit(new RateLimitOptions(), clock);
        var addresses = new AddressLimit(new RateLimitOptions(), clock);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = 0;
        for (var i = 0; i < 10_000; i++)
        {
            refused += credentials.Refuse(request, Credential) is null && addresses.Refuse(request.Sent) is null ? 0 : 1;
        }

        // The first request compiles code, so this allows less than one byte for each request.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 9_999);
        Assert.Equal(0, refused);
        Assert.Empty(request.AnswerHeaders);
    }

    [Fact]
    public void Refuse_OfAddressOverItsLimit_RefusesForTheRestOfTheSecond()
    {
        var limit = new AddressLimit(Limits, clock);
        var request = new TestRequest(address: IPAddress.Loopback);

        Assert.Equal([null, null, ApiErrors.RateLimited(1)], Enumerable.Range(0, 3).Select(_ => limit.Refuse(request)));
        Assert.Null(limit.Refuse(new TestRequest(address: IPAddress.IPv6Loopback)));
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Null(limit.Refuse(new TestRequest())));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(limit.Refuse(request));
    }

    private static OperationRequest Request() =>
        new(new TestRequest(address: IPAddress.Loopback), TestContext.Current.CancellationToken);

    private static (ApiError? Refusal, string Left) Send(CredentialLimit limit)
    {
        var request = Request();
        var refusal = limit.Refuse(request, Credential);
        Assert.Contains(new("Ratelimit-Policy", "\"default\";q=2;w=60"), request.AnswerHeaders);
        return (refusal, request.AnswerHeaders.Single(header => header.Key == "Ratelimit").Value);
    }
}
