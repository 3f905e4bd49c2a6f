namespace OriginCloudRegions.Integration.Worker;

/// <summary>The Functions host sends no chunked body to a worker (azure-functions-host issue 7930).</summary>
public sealed class WorkerChunkedBodyTests(WorkerApp app) : IClassFixture<WorkerApp>
{
    private const string Ip = "192.0.2.1";
    private const string MappingJson = $$"""{"origin_ip":"{{Ip}}","region":"us-east-1","vendor":"aws"}""";

    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData("PUT", Ip, MappingJson)]
    [InlineData("PUT", Ip, "")]
    [InlineData("PUT", "batch", $"[{MappingJson}]")]
    [InlineData("DELETE", "batch", $"[\"{Ip}\"]")]
    public async Task Write_WithChunkedBody_Returns411AndWritesNothing(string method, string ip, string json)
    {
        await app.Api.PutAsync(zone, Ip, "gcp", "us-central1");

        AssertRefused(await SendChunkedAsync(new HttpMethod(method), ip, json));

        Assert.Equal("gcp", Assert.Single(await app.Tables.RowsAsync(zone)).Value.GetString("Vendor"));
    }

    [Fact]
    public async Task Put_WithChunkedBodyOverLimit_Returns411AndWritesNothing()
    {
        AssertRefused(await SendChunkedAsync(HttpMethod.Put, Ip, MappingJson.PadRight(64 * 1024)));

        Assert.Empty(await app.Tables.PartitionAsync(zone));
    }

    [Fact]
    public async Task Put_WithContentLengthAndChunkedBody_Returns411AndWritesNothing()
    {
        using var caller = await RawConnection.OpenAsync(app.Host.Address);

        var answer = await caller.AskAsync(
            Encoding.ASCII.GetBytes(
                $"PUT /client/v4/{Api.MappingPath(zone, Ip)} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {app.Token}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {MappingJson.Length}\r\nTransfer-Encoding: chunked\r\n\r\n"
                + $"{MappingJson.Length:x}\r\n{MappingJson}\r\n0\r\n\r\n"),
            isHead: false);

        Assert.Equal(411, answer!.Status);
        Assert.Empty(await app.Tables.PartitionAsync(zone));
    }

    [Fact]
    public async Task GetAndDelete_WithChunkedBody_IgnoreTheBody()
    {
        var put = await app.Api.PutAsync(zone, Ip);

        var get = await SendChunkedAsync(HttpMethod.Get, Ip, "{");
        var delete = await SendChunkedAsync(HttpMethod.Delete, Ip, "{");

        Assert.Equal((200, put.Body, 200), (get.Status, get.Body, delete.Status));
        Assert.Empty(await app.Tables.RowsAsync(zone));
    }

    private static void AssertRefused(Reply reply) =>
        reply.IsRefusal(411, 7411, "Send a Content-Length header: this service cannot read a chunked request body.");

    private Task<Reply> SendChunkedAsync(HttpMethod method, string ip, string json) => app.Api.SendAsync(
        method, Api.MappingPath(zone, ip), json, request => request.Headers.TransferEncodingChunked = true);
}
