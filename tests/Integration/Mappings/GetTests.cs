namespace OriginCloudRegions.Integration.Mappings;

public sealed class GetTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Get_AfterPut_ReturnsBodyAndETagOfTheAnswerToThePut()
    {
        var put = await app.Api.PutAsync(zone, "2001:db8::1");

        var get = await app.Api.GetAsync(zone, "2001:DB8:0::1");

        Assert.Equal((200, put.Body, put.Headers["ETag"]), (get.Status, get.Body, get.Headers["ETag"]));
        Assert.Equal(1, get.TableCalls);
    }

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("192.0.2.2")]
    [InlineData("supported_regions")]
    [InlineData("192.0.2.1/more")]
    [InlineData("")]
    public async Task Head_OfAnyPath_ReturnsHeadersOfGetWithoutBody(string ip)
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        var get = await app.Api.GetAsync(zone, ip);

        var head = await app.Api.SendAsync(HttpMethod.Head, Api.MappingPath(zone, ip));

        Assert.Equal((get.Status, ""), (head.Status, head.Body));
        Assert.NotEmpty(head.Headers["X-Request-Id"]);
        Assert.Equal(get.Headers.GetValueOrDefault("ETag"), head.Headers.GetValueOrDefault("ETag"));
        Assert.Equal(get.Headers["Content-Type"], head.Headers["Content-Type"]);

        // The Functions host sends answers of a worker in chunks, and a HEAD answer without a length.
        Assert.Equal(
            Heads.Chosen == Head.Native ? get.Headers["Content-Length"] : null, head.Headers.GetValueOrDefault("Content-Length"));
    }
}
