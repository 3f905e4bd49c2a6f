using OriginCloudRegions.Client;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

/// <summary>Interactions that call the client as a program does, and the values that the client returns.</summary>
internal static class Tested
{
    public const string ETag = "\"0c9a4e1f7b32d586\"";
    public const string RequestId = "0198c5f2";

    public static Interaction Calls(string description, Exchange exchange, Func<OriginCloudRegionsClient, Task> act) =>
        new(description, exchange, async server =>
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(server, "client/v4"),
            };
            await act(new OriginCloudRegionsClient(http, exchange.Token is { } token
                ? OriginCloudRegionsCredential.Token(token)
                : OriginCloudRegionsCredential.Key(Documented.Email, Documented.Key)));
        });

    public static Interaction Returns<T>(
        string description, Exchange exchange, T expected, Func<OriginCloudRegionsClient, Task<T>> act) =>
        Calls(description, exchange, async client => Assert.Equal(expected, await act(client)));

    /// <summary>Expects an exception with the refusal of the exchange.</summary>
    public static Interaction Refused(
        string description, Exchange exchange, Func<OriginCloudRegionsClient, Task> act) =>
        Calls(description, exchange, async client =>
        {
            var failure = await Assert.ThrowsAsync<OriginCloudRegionsException>(() => act(client));

            var message = Assert.Single(failure.Errors).Message;
            Assert.Equal(exchange.Refusal, new Refusal(failure.Status, failure.Code ?? 0, message));
            Assert.Equal(RequestId, failure.RequestId);
        });

    public static Interaction ReturnsBatch(
        string description,
        Exchange exchange,
        BatchSucceeded[] succeeded,
        BatchFailed[] failed,
        Func<OriginCloudRegionsClient, Task<BatchResult>> act) =>
        Calls(description, exchange, async client =>
        {
            var result = await act(client);
            Assert.Equal(succeeded, result.Succeeded);
            Assert.Equal(failed, result.Failed);
        });

    /// <summary>Expects a page with one of two mappings.</summary>
    public static Interaction ReturnsPage(string description, Exchange exchange, OriginCloudRegion mapping) =>
        Calls(description, exchange, async client =>
        {
            var page = exchange.Query!.Value.Page;
            var actual = await client.ListAsync(Documented.Zone, page, perPage: 1);
            Assert.Equal([mapping], actual.Mappings);
            var info = new ResultInfo { Count = 1, Page = page, PerPage = 1, TotalCount = 2, TotalPages = 2 };
            Assert.Equal(info, actual.ResultInfo);
        });

    public static OriginCloudRegionRequest Mapping(
        string originIp, string vendor = "aws", string region = "us-east-1") =>
        new() { OriginIp = originIp, Vendor = vendor, Region = region };

    public static OriginCloudRegion Listed(string originIp, string vendor = "aws", string region = "us-east-1") => new()
    {
        OriginIp = originIp,
        Vendor = vendor,
        Region = region,
        ModifiedOn = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    public static OriginCloudRegion Stored(string originIp, string vendor = "aws", string region = "us-east-1") =>
        Listed(originIp, vendor, region) with { ETag = ETag };

    public static BatchSucceeded Done(string originIp, string vendor, string region) =>
        new() { OriginIp = originIp, Vendor = vendor, Region = region };

    public static BatchFailed Failed(string originIp, Refusal refusal) =>
        new() { OriginIp = originIp, Error = refusal.Message };
}
