namespace OriginCloudRegions.Integration.Worker;

/// <summary>The API refuses unknown paths and methods on the worker as on the native head: no refusal comes from the host.</summary>
public sealed class WorkerRoutingTests(WorkerAndNative heads) : IClassFixture<WorkerAndNative>
{
    private const string Mapping = "zones/zone/origin/cloud_regions/192.0.2.1";
    private const string Batch = "zones/zone/origin/cloud_regions/batch";

    [Theory]
    [InlineData("", "/")]
    [InlineData("the/path", "/the/path")]
    [InlineData("the/path/", "/the/path/")]
    [InlineData("the//path", "/the//path")]
    [InlineData("the/../other/./path", "/other/path")]
    [InlineData("The/Path", "/The/Path")]
    [InlineData("the/p%61th", "/the/path")]
    [InlineData("the/a%20b", "/the/a b")]
    [InlineData("the/p%C3%A4th", "/the/päth")]
    [InlineData("the/%25", "/the/%")]
    [InlineData("the/a%2Fb", "/the/a%2Fb")]
    [InlineData("the/%2541", "/the/%41")]
    [InlineData("the/%FF", "/the/%FF")]
    [InlineData("the/path?query=1", "/the/path")]
    [InlineData(Mapping + "/more", "/" + Mapping + "/more")]
    [InlineData("zones/zone.with.dots/origin/cloud_regions", "/zones/zone.with.dots/origin/cloud_regions")]
    [InlineData("zones/zone.with.dots/origin/cloud_regions/", "/zones/zone.with.dots/origin/cloud_regions/")]
    [InlineData("zones/%7Borigin_ip%7D/origin/cloud_regions/192.0.2.1", "/zones/{origin_ip}/origin/cloud_regions/192.0.2.1")]
    public async Task Get_OfUnknownPath_Returns7003ForPathBelowBase(string path, string shown) =>
        (await heads.AskAsync("GET", path)).IsRefusal(
            404, 7003, $"Could not route to {shown}, perhaps your object identifier is invalid?");

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Request_OfUnknownPath_Returns7003(string method) =>
        (await heads.AskAsync(method, "the/path")).IsRefusal(
            404, 7003, "Could not route to /the/path, perhaps your object identifier is invalid?");

    [Theory]
    [InlineData("PATCH", Mapping, "GET, HEAD, PUT, DELETE")]
    [InlineData("POST", Mapping, "GET, HEAD, PUT, DELETE")]
    [InlineData("OPTIONS", Mapping, "GET, HEAD, PUT, DELETE")]
    [InlineData("TRACE", Mapping + "/", "GET, HEAD, PUT, DELETE")]
    [InlineData("GET", Batch, "PUT, DELETE")]
    [InlineData("POST", Batch, "PUT, DELETE")]
    [InlineData("GET", "zones/zone/origin/cloud_regions/%62atch", "PUT, DELETE")]
    [InlineData("GET", "ZONES/zone/Origin/Cloud_Regions/Batch/", "PUT, DELETE")]
    [InlineData("PUT", "zones/zone/origin/cloud_regions/supported_regions", "GET, HEAD")]
    [InlineData("DELETE", "zones/zone/origin/cloud_regions/supported_regions", "GET, HEAD")]
    [InlineData("DELETE", "zones/zone/origin/cloud_regions", "GET, HEAD")]
    [InlineData("PUT", "healthz", "GET, HEAD")]
    [InlineData("POST", "user/tokens/verify", "GET, HEAD")]
    [InlineData("DELETE", "openapi.json", "GET, HEAD")]
    public async Task Request_WithMethodThatPathLacks_Returns7001WithAllow(string method, string path, string allow)
    {
        var reply = await heads.AskAsync(method, path);

        reply.IsRefusal(405, 7001, $"Method {method} not available for that URI.");
        Assert.Equal(allow, reply.Headers["Allow"]);
    }
}
