namespace OriginCloudRegions.Integration.Mappings;

/// <summary>Refusals of a put, one for each kind of body. The hostile tests send many more.</summary>
public sealed class RefusalTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string InvalidIp = "Invalid or missing origin IP address.";
    private const string UnknownRegion =
        "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor";

    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData("""{"region":"us-east-1","vendor":"aws"}""", 1146, InvalidIp, "/origin_ip")]
    [InlineData("""{"origin_ip":"192.0.2.01","region":"us-east-1","vendor":"aws"}""", 1146, InvalidIp, null)]
    [InlineData("null", 1146, InvalidIp, "")]
    [InlineData(
        """{"origin_ip":"192.0.2.2","region":"us-east-1","vendor":"aws"}""", 1146, "body origin_ip does not match URL", null)]
    [InlineData("""{"origin_ip":"192.0.2.1","vendor":"aws"}""", 1157, UnknownRegion, "/region")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"mars-1","vendor":"aws"}""", 1157, UnknownRegion, null)]
    [InlineData("""{"origin_ip":"192.0.2.1",}""", 6007, "Malformed JSON in request body", null)]
    public async Task Put_WithInvalidBody_NamesReasonAndWritesNothing(string body, int code, string message, string? pointer)
    {
        var reply = await app.Api.SendAsync(HttpMethod.Put, Api.MappingPath(zone, "192.0.2.1"), body);

        reply.IsRefusal(400, code, message, pointer);
        Assert.Empty(await app.Tables.PartitionAsync(zone));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity", "br")]
    public async Task Put_WithContentEncoding_Returns415WithAcceptEncodingIdentity(params string[] codings)
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Put,
            Api.MappingPath(zone, "192.0.2.1"),
            Api.MappingJson("192.0.2.1"),
            request => Array.ForEach(codings, request.Content!.Headers.ContentEncoding.Add));

        reply.IsRefusal(415, 7002, "Request body must not be encoded: send it without Content-Encoding.");
        Assert.Equal("identity", reply.Headers["Accept-Encoding"]);
    }
}
