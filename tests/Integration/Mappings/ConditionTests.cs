namespace OriginCloudRegions.Integration.Mappings;

/// <summary>If-Match and If-None-Match: RFC 9110 section 13.</summary>
public sealed class ConditionTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Other = "\"0123456789abcdef0123456789abcdef\"";
    private const string Ip = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Put_WithIfMatch_ReplacesOnlyIfTheTagMatches()
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        Assert.Equal(200, (await PutAsync("If-Match", $"{Other}, {seen}")).Status);
        AssertFailed(await PutAsync("If-Match", seen, "oci", "us-ashburn-1"));
        Assert.Equal("us-central1", (await app.Tables.RowsAsync(zone))[Ip].GetString("Region"));
    }

    [Fact]
    public async Task ConcurrentPuts_OfOneAddressWithIfNoneMatchAsterisk_SucceedOnceAndOthersReturn412()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PutAsync("If-None-Match", "*")));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), AssertFailed);
    }

    [Fact]
    public async Task Delete_WithIfMatch_DeletesOnlyIfTheTagMatches()
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        AssertFailed(await SendAsync(HttpMethod.Delete, "If-Match", Other));
        Assert.Single(await app.Tables.RowsAsync(zone));
        Assert.Equal(200, (await SendAsync(HttpMethod.Delete, "If-Match", seen)).Status);
        Assert.Equal(404, (await SendAsync(HttpMethod.Delete, "If-Match", seen)).Status);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"x\", {0}")]
    [InlineData("*")]
    public async Task Get_WithIfNoneMatchOfCurrentTag_Returns304(string tags)
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        var reply = await SendAsync(HttpMethod.Get, "If-None-Match", string.Format(null, tags, seen));

        Assert.Equal((304, "", seen), (reply.Status, reply.Body, reply.Headers["ETag"]));
        Assert.NotEmpty(reply.Headers["X-Request-Id"]);
        Assert.DoesNotContain("Content-Type", reply.Headers.Keys);
    }

    private static void AssertFailed(Reply reply) => reply.IsRefusal(
        412, 7412, "Precondition failed: the mapping is not in the state the request asks for.");

    private Task<Reply> PutAsync(string header, string value, string vendor = "gcp", string region = "us-central1") =>
        SendAsync(HttpMethod.Put, header, value, Api.MappingJson(Ip, vendor, region));

    private Task<Reply> SendAsync(HttpMethod method, string header, string value, string? json = null) => app.Api.SendAsync(
        method, Api.MappingPath(zone, Ip), json, request => request.Headers.TryAddWithoutValidation(header, value));
}
