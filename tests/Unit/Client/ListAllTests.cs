using System.Net;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class ListAllTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_Asks_For_Page_After_Page_Until_The_Last()
    {
        using var service = new StubService(
            Page(1, 3, "192.0.2.1", "192.0.2.2"), Page(2, 3, "192.0.2.3", "192.0.2.4"), Page(3, 3, "192.0.2.5"));
        Assert.Equal(
            ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"],
            await AddressesAsync(service.Client().ListAllAsync(StubService.Zone, perPage: 2, Cancellation)));
        Assert.Equal(
            ["?page=1&per_page=2", "?page=2&per_page=2", "?page=3&per_page=2"],
            service.Sent.Select(request => new Uri(request.Line["GET ".Length..]).Query));
    }

    [Fact]
    public async Task ListAll_RequestsLargestPages()
    {
        using var service = StubService.Publishing("list-200");
        await AddressesAsync(service.Client().ListAllAsync(StubService.Zone, cancellationToken: Cancellation));
        Assert.EndsWith("?page=1&per_page=100", Assert.Single(service.Sent).Line);
    }

    [Fact]
    public async Task An_Empty_Zone_Takes_One_Request()
    {
        using var service = StubService.Publishing("list-empty-200");
        Assert.Empty(await AddressesAsync(service.Client().ListAllAsync(StubService.Zone, cancellationToken: Cancellation)));
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task It_Ends_Early_Where_Mappings_Were_Deleted_Meanwhile()
    {
        using var service = new StubService(Page(1, 3, "192.0.2.1"), Page(2, 3));
        Assert.Single(await AddressesAsync(service.Client().ListAllAsync(StubService.Zone, perPage: 1, Cancellation)));
        Assert.Equal(2, service.Sent.Count);
    }

    [Fact]
    public async Task It_Goes_On_Where_Mappings_Were_Created_Meanwhile()
    {
        using var service = new StubService(Page(1, 2, "192.0.2.1"), Page(2, 3, "192.0.2.2"), Page(3, 3, "192.0.2.3"));
        Assert.Equal(3, (await AddressesAsync(service.Client().ListAllAsync(StubService.Zone, perPage: 1, Cancellation))).Count);
    }

    [Fact]
    public async Task No_Page_Is_Asked_For_Before_It_Is_Needed()
    {
        using var service = new StubService(Page(1, 2, "192.0.2.1"), Page(2, 2, "192.0.2.2"));
        await foreach (var mapping in service.Client().ListAllAsync(StubService.Zone, perPage: 1, Cancellation))
        {
            Assert.Equal("192.0.2.1", mapping.OriginIp);
            break;
        }

        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task It_Can_Be_Stopped_Between_Pages()
    {
        using var stop = new CancellationTokenSource();
        using var service = new StubService(Page(1, 2, "192.0.2.1"), Page(2, 2, "192.0.2.2"));
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var mapping in service.Client().ListAllAsync(StubService.Zone, perPage: 1, stop.Token))
            {
                seen++;
                await stop.CancelAsync();
            }
        });
        Assert.Equal((1, 1), (seen, service.Sent.Count));
    }

    private static Func<HttpResponseMessage> Page(int page, int pages, params string[] addresses)
    {
        var mappings = addresses.Select(address =>
            $$"""{"modified_on":"2026-03-01T12:00:00Z","origin_ip":"{{address}}","region":"us-east-1","vendor":"aws"}""");
        return () => StubService.Json(
            HttpStatusCode.OK,
            $$"""
            {"errors":[],"messages":[],"result":[{{string.Join(',', mappings)}}],"result_info":
            {"count":{{addresses.Length}},"page":{{page}},"per_page":2,"total_count":5,"total_pages":{{pages}}},"success":true}
            """);
    }

    private static async Task<List<string>> AddressesAsync(IAsyncEnumerable<OriginCloudRegion> mappings)
    {
        var addresses = new List<string>();
        await foreach (var mapping in mappings)
        {
            addresses.Add(mapping.OriginIp);
        }

        return addresses;
    }
}
