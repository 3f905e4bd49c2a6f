using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>Route values reach the worker percent-decoded once, and no other part of a request replaces them.</summary>
public sealed class WorkerPathTests(WorkerApp app) : IClassFixture<WorkerApp>
{
    private const string Ip = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData("2001%3Adb8%3A%3A1", "2001:db8::1")]
    [InlineData("2001%3aDB8%3a0%3a%3a1", "2001:db8::1")]
    [InlineData("%31%39%32.0.2.1", Ip)]
    [InlineData("192%2E0%2E2%2E1", Ip)]
    public async Task Put_WithEncodedAddress_WritesCanonicalAddress(string sent, string canonical)
    {
        var reply = await PutAsync(zone, sent, canonical);

        Assert.Equal((200, canonical), (reply.Status, reply.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal([canonical], (await app.Tables.RowsAsync(zone)).Keys);
    }

    [Theory]
    [InlineData("192.0.2.1%2F32")]
    [InlineData("192.0.2.1%252F32")]
    [InlineData("192.0.2.1%2F")]
    [InlineData("192.0.2.1%252F")]
    [InlineData("192.0.2.%2531")]
    [InlineData("192.0.2.%25%33%31")]
    [InlineData("192.0.2.%252531")]
    [InlineData("192%252E0.2.1")]
    [InlineData("192.0.2.1%FF")]
    [InlineData("%2562atch")]
    [InlineData("batch%2F")]
    public async Task Put_WithAddressEncodedTwiceOrWithSlash_Returns1146AndWritesNothing(string sent)
    {
        (await PutAsync(zone, sent, Ip)).IsRefusal(400, 1146, "Invalid or missing origin IP address.");

        Assert.Empty(await app.Tables.PartitionAsync(zone));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Request_WithAddressEncodedTwice_DoesNotReachMapping(string method)
    {
        await app.Api.PutAsync(zone, Ip);

        var reply = await app.Api.SendAsync(app.Request(method, Api.MappingPath(zone, "192.0.2.%2531")));

        reply.IsRefusal(400, 1146, "Invalid or missing origin IP address.");
        Assert.Equal([Ip], (await app.Tables.RowsAsync(zone)).Keys);
    }

    [Fact]
    public async Task Put_WithEncodedZone_WritesToDecodedZone()
    {
        Assert.Equal(200, (await PutAsync($"%{(int)zone[0]:X}{zone[1..]}", Ip, Ip)).Status);

        Assert.Equal([Ip], (await app.Tables.RowsAsync(zone)).Keys);
    }

    [Theory]
    [InlineData("zone%2Fone", "zone%2Fone")]
    [InlineData("zone%252Fone", "zone%2Fone")]
    [InlineData("zone%2541", "zone%41")]
    [InlineData("zone%25%34%31", "zone%41")]
    [InlineData("zone%252541", "zone%2541")]
    [InlineData("zone%FF", "zone%FF")]
    public async Task Put_WithZoneEncodedTwiceOrWithSlash_Returns7003(string sent, string shown)
    {
        var reply = await PutAsync(sent, Ip, Ip);

        reply.IsRefusal(
            404, 7003, $"Could not route to /{Api.MappingPath(shown, Ip)}, perhaps your object identifier is invalid?");
    }

    [Fact]
    public async Task Put_WithQueryNamedLikeRouteValues_WritesToZoneAndAddressOfPath()
    {
        var other = Api.NewZone();

        var reply = await PutAsync(zone, $"{Ip}?origin_ip=203.0.113.9&zone_id={other}&Zone_Id={other}&path=healthz", Ip);

        Assert.Equal((200, Ip), (reply.Status, reply.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal([Ip], (await app.Tables.RowsAsync(zone)).Keys);
        Assert.Empty(await app.Tables.PartitionAsync(other));
    }

    [Fact]
    public async Task Get_WithQueryNamedLikeRouteValues_ReadsMappingOfPath()
    {
        var (other, put) = (Api.NewZone(), await app.Api.PutAsync(zone, Ip));
        await app.Api.PutAsync(other, "203.0.113.9");

        var get = await app.Api.SendAsync(
            HttpMethod.Get, $"{Api.MappingPath(zone, Ip)}?origin_ip=203.0.113.9&origin_ip=203.0.113.9&zone_id={other}");

        Assert.Equal((200, put.Body), (get.Status, get.Body));
    }

    [Theory]
    [InlineData("no/such/path")]
    [InlineData("")]
    public async Task Get_WithQueryNamedPath_Returns7003ForPathOfUrl(string path)
    {
        var reply = await app.Api.SendAsync(app.Request("GET", $"{path}?path=healthz&Path=healthz"));

        reply.IsRefusal(404, 7003, $"Could not route to /{path}, perhaps your object identifier is invalid?");
    }

    private Task<Reply> PutAsync(string sentZone, string sent, string inBody) =>
        app.Api.SendAsync(app.Request("PUT", Api.MappingPath(sentZone, sent), Api.MappingJson(inBody)));
}
