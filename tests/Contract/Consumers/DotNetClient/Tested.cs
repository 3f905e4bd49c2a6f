using OriginCloudRegions.Client;

namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

/// <summary>The client as a program uses it, and what it is to make of the answers.</summary>
internal static class Tested
{
    public const string ETag = "\"0c9a4e1f7b32d586\"";
    public const string RequestId = "0198c5f2";

    public static Func<Uri, Task> Calls(Func<OriginCloudRegionsClient, Task> act) =>
        Calls(OriginCloudRegionsCredential.Token(Documented.Token), act);

    public static Func<Uri, Task> Calls(OriginCloudRegionsCredential credential, Func<OriginCloudRegionsClient, Task> act) =>
        async server =>
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(server, "client/v4"),
            };
            await act(new OriginCloudRegionsClient(http, credential));
        };

    /// <summary>Sends the request, expects a refusal, and compares the exception with it.</summary>
    public static Func<Uri, Task> Refused(Refusal refusal, Func<OriginCloudRegionsClient, Task> act) =>
        Calls(client => AssertRefusedAsync(refusal, client, act));

    public static async Task AssertRefusedAsync(
        Refusal refusal, OriginCloudRegionsClient client, Func<OriginCloudRegionsClient, Task> act)
    {
        var failure = await Assert.ThrowsAsync<OriginCloudRegionsException>(() => act(client));

        Assert.Equal(refusal.Status, failure.Status);
        Assert.Equal(refusal.Code, failure.Code);
        Assert.Equal(refusal.Message, Assert.Single(failure.Errors).Message);
        Assert.Equal(RequestId, failure.RequestId);
    }

    public static OriginCloudRegionRequest Mapping(string originIp, string vendor = "aws", string region = "us-east-1") =>
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
}
