namespace OriginCloudRegions.Integration.Worker;

/// <summary>Both heads refuse unknown paths and methods in the same way, and the host refuses none.</summary>
public sealed class WorkerRoutingTests(WorkerAndNative heads) : IClassFixture<WorkerAndNative>
{
    private const string Mapping = "zones/zone/origin/cloud_regions/192.0.2.1";
    private const string Batch = "zones/zone/origin/cloud_regions/batch";

    [Theory]
    [InlineData("GET", "", "/")]
    [InlineData("GET", "the/path", "/the/path")]
    [InlineData("GET", "the//path", "/the//path")]
    [InlineData("GET", "the/../other/./path", "/other/path")]
    [InlineData("GET", "The/Path", "/The/Path")]
    [InlineData("GET", "the/p%61th", "/the/path")]
    [InlineData("GET", "the/a%20b", "/the/a b")]
    [InlineData("GET", "the/p%C3%A4th", "/the/päth")]
    [InlineData("GET", "the/%25", "/the/%")]
    [InlineData("GET", "the/a%2Fb", "/the/a%2Fb")]
    [InlineData("GET", "the/%2541", "/the/%41")]
    [InlineData("GET", "the/%FF", "/the/%FF")]
    [InlineData("GET", "the/path?query=1", "/the/path")]
    [InlineData("GET", "zones/zone.with.dots/origin/cloud_regions", "/zones/zone.with.dots/origin/cloud_regions")]
    [InlineData("GET", "zones/%7Borigin_ip%7D/origin/cloud_regions/192.0.2.1", "/zones/{origin_ip}/origin/cloud_regions/192.0.2.1")]
    [InlineData("POST", "the/path", "/the/path")]
    [InlineData("OPTIONS", "the/path", "/the/path")]
    [InlineData("TRACE", "the/path", "/the/path")]
    public async Task Request_OfUnknownPath_Returns7003ThatNamesThePathBelowTheBaseUrl(string method, string path, string shown) =>
        (await heads.AskAsync(method, path)).IsRefusal(
            404, 7003, $"Could not route to {shown}, perhaps your object identifier is invalid?");

    [Theory]
    [InlineData("POST", Mapping, "GET, HEAD, PUT, DELETE")]
    [InlineData("OPTIONS", Mapping, "GET, HEAD, PUT, DELETE")]
    [InlineData("TRACE", Mapping + "/", "GET, HEAD, PUT, DELETE")]
    [InlineData("GET", Batch, "PUT, DELETE")]
    [InlineData("GET", "zones/zone/origin/cloud_regions/%62atch", "PUT, DELETE")]
    [InlineData("GET", "ZONES/zone/Origin/Cloud_Regions/Batch/", "PUT, DELETE")]
    [InlineData("PUT", "zones/zone/origin/cloud_regions/supported_regions", "GET, HEAD")]
    [InlineData("DELETE", "zones/zone/origin/cloud_regions", "GET, HEAD")]
    [InlineData("PUT", "healthz", "GET, HEAD")]
    public async Task Request_WithUnsupportedMethod_Returns7001AndAllowHeader(string method, string path, string allow)
    {
        var reply = await heads.AskAsync(method, path);

        reply.IsRefusal(405, 7001, $"Method {method} not available for that URI.");
        Assert.Equal(allow, reply.Headers["Allow"]);
    }
}
