using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>The worker's answers arrive whole through the host.</summary>
public sealed class WorkerAnswerTests(WorkerApp app) : IClassFixture<WorkerApp>
{
    private const string Ip = "192.0.2.1";

    // A reserved port, which no listener has.
    private const string UnreachableStorage =
        "DefaultEndpointsProtocol=http;AccountName=test;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/test;";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Head_OfMapping_ReturnsHeadersOfGetWithoutBody()
    {
        await app.Api.PutAsync(zone, Ip);
        var get = await app.Api.GetAsync(zone, Ip);

        var head = await app.Api.SendAsync(HttpMethod.Head, Api.MappingPath(zone, Ip));

        Assert.Equal((200, ""), (head.Status, head.Body));
        Assert.Equal(
            (get.Headers["ETag"], get.Headers["Content-Type"]), (head.Headers["ETag"], head.Headers["Content-Type"]));
    }

    [Theory]
    [InlineData("healthz", 200)]
    [InlineData("openapi.json", 200)]
    [InlineData("the/path", 404)]
    [InlineData("zones/zone/origin/cloud_regions/batch", 405)]
    public async Task Head_OfAnyPath_ReturnsStatusWithoutBody(string path, int status)
    {
        var head = await app.Api.SendAsync(HttpMethod.Head, path);

        Assert.Equal((status, ""), (head.Status, head.Body));
        Assert.NotEmpty(head.Headers["X-Request-Id"]);
    }

    [Fact]
    public async Task Get_WithMatchingIfNoneMatch_Returns304WithETagWithoutBody()
    {
        var tag = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        var reply = await app.Api.SendAsync(
            HttpMethod.Get, Api.MappingPath(zone, Ip), change: request => request.Headers.TryAddWithoutValidation("If-None-Match", tag));

        Assert.Equal((304, "", tag), (reply.Status, reply.Body, reply.Headers["ETag"]));
        Assert.DoesNotContain("Content-Type", reply.Headers.Keys);
    }

    [Fact]
    public async Task Put_ThroughHost_ReturnsServerTimingWithStorageCalls() =>
        Assert.InRange((await app.Api.PutAsync(zone, Ip)).TableCalls, 1, 5);

    [Fact]
    public async Task Get_WithRequestId_ReturnsIt()
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Get, "healthz", change: request => request.Headers.Add("X-Request-Id", "of-the-caller"));

        Assert.Equal("of-the-caller", reply.Headers["X-Request-Id"]);
    }

    [Fact]
    public async Task Put_WhenStorageIsUnreachable_Returns7500WithRetryAfter()
    {
        await using var stranded = await HostedApp.StartAsync(
            new Dictionary<string, string> { ["Storage__ConnectionString"] = UnreachableStorage },
            new HostedAppOptions { Folder = BuildFolder.FunctionApp(Head.Worker) });
        using var api = new Api(stranded.Address, app.Token);

        var reply = await api.PutAsync(zone, Ip);

        reply.IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later.");
        Assert.Equal("1", reply.Headers["Retry-After"]);
        Assert.Matches("^table;dur=", reply.Headers["Server-Timing"]);
    }
}
