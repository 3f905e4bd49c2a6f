using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

/// <summary>Whole requests, and unusual addresses. The pact in tests/Contract has each operation.</summary>
public sealed class RequestTests
{
    private const string Mappings = $"https://regions.example/client/v4/zones/{StubService.Zone}/origin/cloud_regions";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upsert_OfMapping_SendsOnePutWithBearerTokenAndJsonBody()
    {
        using var service = StubService.Publishing("put-200");
        await service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation);
        Assert.Equal(
            new SentRequest(
                $"PUT {Mappings}/192.0.2.1",
                "Accept: application/json\nAuthorization: Bearer token-for-tests\n" +
                "Content-Length: 61\nContent-Type: application/json",
                """{"origin_ip":"192.0.2.1","vendor":"aws","region":"us-east-1"}"""),
            Assert.Single(service.Sent));
    }

    [Theory]
    [InlineData("https://regions.example/client/v4/", "https://regions.example/client/v4")]
    [InlineData("https://regions.example/client/v4", "https://regions.example/client/v4")]
    [InlineData("https://regions.example", "https://regions.example/client/v4")]
    [InlineData("https://regions.example/", "https://regions.example/client/v4")]
    [InlineData("http://127.0.0.1:7071", "http://127.0.0.1:7071/client/v4")]
    [InlineData("https://gateway.example/regions", "https://gateway.example/regions")]
    public async Task Request_ToBaseAddress_AddsClientV4OnlyIfTheBaseAddressHasNoPath(string address, string below)
    {
        using var service = StubService.Publishing("list-200");
        await service.Client(address).ListAsync(StubService.Zone, cancellationToken: Cancellation);
        Assert.Equal(
            $"GET {below}/zones/{StubService.Zone}/origin/cloud_regions?page=1&per_page=20", service.Last.Line);
    }

    [Theory]
    [EachOf(null, "https://regions.example/client/v4?tenant=1", "https://regions.example/client/v4#top")]
    public void Constructor_WithMissingOrInvalidBaseAddress_Throws(string? address)
    {
        using var http = new HttpClient { BaseAddress = address is null ? null : new Uri(address) };
        var failure = Assert.Throws<ArgumentException>(
            () => new OriginCloudRegionsClient(http, OriginCloudRegionsCredential.Token("t")));
        Assert.StartsWith("The base address must be the http or https address of the service", failure.Message);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("192.0.2.0/24", "192.0.2.0%2F24")]
    [InlineData("fe80::1%eth0", "fe80::1%25eth0")]
    [InlineData("192.0.2.1?page=2#3", "192.0.2.1%3Fpage%3D2%233")]
    [InlineData("../batch", "..%2Fbatch")]
    [InlineData("à", "%C3%A0")]
    public async Task Get_OfAnyText_SendsTheTextAsOnePathSegment(string originIp, string segment)
    {
        using var service = StubService.Publishing("put-200");
        await service.Client().GetAsync(StubService.Zone, originIp, Cancellation);
        Assert.Equal($"GET {Mappings}/{segment}", service.Last.Line);
    }

    [Theory]
    [EachOf("", ".", "..", "batch", "supported_regions")]
    public async Task Delete_OfTextThatLeadsToAnotherRoute_ThrowsAndIsNotSent(string originIp)
    {
        using var service = StubService.Publishing("delete-200");
        await Assert.ThrowsAsync<ArgumentException>(() => service.Client().DeleteAsync(StubService.Zone, originIp, Cancellation));
        Assert.Empty(service.Sent);
    }

    [Theory]
    [EachOf("", "..")]
    public async Task List_OfInvalidZone_ThrowsAndIsNotSent(string zone)
    {
        using var service = StubService.Publishing("list-200");
        await Assert.ThrowsAsync<ArgumentException>(() => service.Client().ListAsync(zone, cancellationToken: Cancellation));
        Assert.Empty(service.Sent);
    }
}
