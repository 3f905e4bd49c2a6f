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
    public async Task Put_WithPercentEncodedZoneAndAddress_WritesDecodedValues(string sent, string canonical)
    {
        var reply = await PutAsync($"%{(int)zone[0]:X}{zone[1..]}", sent, canonical);

        Assert.Equal((200, canonical), (reply.Status, reply.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal([canonical], (await app.Tables.RowsAsync(zone)).Keys);
    }

    [Theory]
    [InlineData("192.0.2.1%2F32")]
    [InlineData("192.0.2.1%252F32")]
    [InlineData("192.0.2.%2531")]
    [InlineData("192.0.2.%25%33%31")]
    [InlineData("192.0.2.1%FF")]
    [InlineData("%2562atch")]
    [InlineData("batch%2F")]
    public async Task Put_WithAddressEncodedTwiceOrWithSlashOrInvalidByte_Returns1146AndWritesNothing(string sent)
    {
        (await PutAsync(zone, sent, Ip)).IsRefusal(400, 1146, "Invalid or missing origin IP address.");

        Assert.Empty(await app.Tables.PartitionAsync(zone));
    }

    [Theory]
    [InlineData("zone%2Fone", "zone%2Fone")]
    [InlineData("zone%2541", "zone%41")]
    [InlineData("zone%25%34%31", "zone%41")]
    [InlineData("zone%FF", "zone%FF")]
    public async Task Put_WithZoneEncodedTwiceOrWithSlashOrInvalidByte_Returns7003(string sent, string shown) =>
        (await PutAsync(sent, Ip, Ip)).IsRefusal(
            404, 7003, $"Could not route to /{Api.MappingPath(shown, Ip)}, perhaps your object identifier is invalid?");

    [Fact]
    public async Task PutAndGet_WithQueryParametersNamedLikeRouteValues_UseZoneAndAddressOfThePath()
    {
        var other = Api.NewZone();
        var query = $"?origin_ip=203.0.113.9&origin_ip=203.0.113.9&zone_id={other}&Zone_Id={other}&path=healthz";

        var put = await PutAsync(zone, $"{Ip}{query}", Ip);
        Assert.Empty(await app.Tables.PartitionAsync(other));
        await app.Api.PutAsync(other, "203.0.113.9");
        var get = await app.Api.SendAsync(HttpMethod.Get, Api.MappingPath(zone, Ip) + query);

        Assert.Equal((200, Ip), (put.Status, put.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal((200, put.Body), (get.Status, get.Body));
        Assert.Equal([Ip], (await app.Tables.RowsAsync(zone)).Keys);
    }

    [Theory]
    [InlineData("no/such/path")]
    [InlineData("")]
    public async Task GetOfUnknownPath_WithQueryParameterNamedPath_Returns7003ForThePathOfTheUrl(string path) =>
        (await app.Api.SendAsync(app.Request("GET", $"{path}?path=healthz&Path=healthz")))
        .IsRefusal(404, 7003, $"Could not route to /{path}, perhaps your object identifier is invalid?");

    /// <summary>The host copies the caller's Host header, valid or not, into the URL for the worker.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("a:99999")]
    [InlineData("a_b")]
    [InlineData("a!b")]
    public async Task List_WithUnusualHostHeader_ReturnsTheRequestedPage(string host)
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        await app.Api.PutAsync(zone, "192.0.2.2");
        using var connection = await RawConnection.OpenAsync(app.Api.Address);

        var answer = await connection.AskAsync(
            Encoding.ASCII.GetBytes(
                $"GET /client/v4/zones/{zone}/origin/cloud_regions?page=2&per_page=1 HTTP/1.1\r\nHost: {host}\r\n"
                + $"Authorization: Bearer {app.Token}\r\n\r\n"),
            isHead: false);

        Assert.Equal(200, answer!.Status);
        Assert.Contains("192.0.2.2", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.1", answer.Body, StringComparison.Ordinal);
    }

    private Task<Reply> PutAsync(string sentZone, string sent, string inBody) =>
        app.Api.SendAsync(app.Request("PUT", Api.MappingPath(sentZone, sent), Api.MappingJson(inBody)));
}
