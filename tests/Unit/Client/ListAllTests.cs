using System.Net;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

/// <summary>Lists of several pages. The pact in tests/Contract has the list of an empty zone.</summary>
public sealed class ListAllTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAll_OfThreePages_RequestsEachPageOnce()
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
    public async Task ListAll_WhenMappingsAreDeletedMeanwhile_EndsAtTheEmptyPage()
    {
        using var service = new StubService(Page(1, 3, "192.0.2.1"), Page(2, 3));
        Assert.Single(await AddressesAsync(service.Client().ListAllAsync(StubService.Zone, perPage: 1, Cancellation)));
        Assert.Equal(2, service.Sent.Count);
    }

    [Fact]
    public async Task ListAll_WhenMappingsAreCreatedMeanwhile_RequestsTheNewPages()
    {
        using var service = new StubService(Page(1, 2, "192.0.2.1"), Page(2, 3, "192.0.2.2"), Page(3, 3, "192.0.2.3"));
        var addresses = await AddressesAsync(service.Client().ListAllAsync(StubService.Zone, perPage: 1, Cancellation));
        Assert.Equal(3, addresses.Count);
    }

    [Fact]
    public async Task ListAll_WhenCallerStopsInFirstPage_DoesNotRequestTheSecondPage()
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
    public async Task ListAll_WhenCancelledBetweenPages_Throws()
    {
        using var stop = new CancellationTokenSource();
        using var service = new StubService(Page(1, 2, "192.0.2.1"), Page(2, 2, "192.0.2.2"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var mapping in service.Client().ListAllAsync(StubService.Zone, perPage: 1, stop.Token))
            {
                await stop.CancelAsync();
            }
        });
        Assert.Single(service.Sent);
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

    private static async Task<List<string>> AddressesAsync(IAsyncEnumerable<OriginCloudRegion> mappings) =>
        await mappings.Select(mapping => mapping.OriginIp).ToListAsync(Cancellation);
}
