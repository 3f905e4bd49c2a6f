using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class BaseAddressTests
{
    private static readonly OriginCloudRegionsCredential Credential = OriginCloudRegionsCredential.Token("t");

    [Theory]
    [InlineData("https://regions.example/client/v4/", "https://regions.example/client/v4")]
    [InlineData("https://regions.example/client/v4", "https://regions.example/client/v4")]
    [InlineData("https://regions.example", "https://regions.example/client/v4")]
    [InlineData("https://regions.example/", "https://regions.example/client/v4")]
    [InlineData("http://127.0.0.1:7071", "http://127.0.0.1:7071/client/v4")]
    [InlineData("https://gateway.example/regions", "https://gateway.example/regions")]
    public async Task Requests_Go_Below_It_And_Below_Client_V4_Where_It_Has_No_Path(string address, string below)
    {
        using var service = StubService.Publishing("list-200");
        await service.Client(address).ListAsync(StubService.Zone, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal($"GET {below}/zones/{StubService.Zone}/origin/cloud_regions?page=1&per_page=20", service.Last.Line);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://regions.example/client/v4?tenant=1")]
    [InlineData("https://regions.example/client/v4#top")]
    public void BaseAddress_NotHttp_ThrowsInConstructor(string? address)
    {
        using var http = new HttpClient { BaseAddress = address is null ? null : new Uri(address) };
        var failure = Assert.Throws<ArgumentException>(() => new OriginCloudRegionsClient(http, Credential));
        Assert.StartsWith("The base address must be the http or https address of the service", failure.Message);
    }
}
