using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Mappings;

public sealed class GetTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_Mapping_Is_Shown_As_It_Was_Answered_When_It_Was_Put()
    {
        var put = await app.Api.PutAsync(zone, "2001:db8::1");

        var get = await app.Api.GetAsync(zone, "2001:DB8:0::1");

        Assert.Equal((200, put.Body, put.Headers["ETag"]), (get.Status, get.Body, get.Headers["ETag"]));
        Assert.Equal(1, get.TableCalls);
    }

    [Fact]
    public async Task A_Mapping_That_Is_Not_There_Gets_The_Published_Example()
    {
        var reply = await app.Api.GetAsync(zone, "192.0.2.1");

        Assert.Equal((404, Example.Minified("error-1142.json")), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task An_Address_That_Is_None_Is_Refused() =>
        (await app.Api.GetAsync(zone, "010.0.0.1")).IsRefusal(400, 1146, "Invalid or missing origin IP address.");

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("192.0.2.2")]
    [InlineData("supported_regions")]
    [InlineData("")]
    public async Task Head_Answers_Like_Get_Without_A_Body(string ip)
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        var get = await app.Api.GetAsync(zone, ip);

        var head = await app.Api.SendAsync(HttpMethod.Head, Api.MappingPath(zone, ip));

        Assert.Equal((get.Status, ""), (head.Status, head.Body));

        // The Functions host sends answers of a worker in chunks, and a HEAD answer without a length.
        Assert.Equal(
            Heads.Chosen == Head.Native ? get.Headers["Content-Length"] : null, head.Headers.GetValueOrDefault("Content-Length"));
        Assert.Equal(get.Headers.GetValueOrDefault("ETag"), head.Headers.GetValueOrDefault("ETag"));
    }

    [Theory]
    [InlineData("POST", "192.0.2.1", "DELETE, GET, HEAD, PUT")]
    [InlineData("GET", "batch", "DELETE, PUT")]
    [InlineData("HEAD", "batch", "DELETE, PUT")]
    [InlineData("DELETE", "supported_regions", "GET, HEAD")]
    [InlineData("DELETE", "", "GET, HEAD")]
    public async Task UnsupportedMethod_Returns405WithAllow(string method, string ip, string allowed)
    {
        var reply = await app.Api.SendAsync(new HttpMethod(method), Api.MappingPath(zone, ip));

        Assert.Equal((405, allowed), (reply.Status, string.Join(", ", reply.Headers["Allow"].Split(", ").Order())));
    }
}
