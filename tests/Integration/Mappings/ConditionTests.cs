using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Mappings;

/// <summary>If-Match and If-None-Match: RFC 9110 section 13.</summary>
public sealed class ConditionTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Other = "\"0123456789abcdef0123456789abcdef\"";
    private const string Ip = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_Tag_Is_Strong_And_Changes_With_The_Mapping()
    {
        var created = await app.Api.PutAsync(zone, Ip);
        var repeated = await app.Api.PutAsync(zone, Ip);
        var replaced = await app.Api.PutAsync(zone, Ip, "gcp", "us-central1");

        Assert.Matches("^\"[0-9a-f]{32}\"$", created.Headers["ETag"]);
        Assert.Equal(created.Headers["ETag"], repeated.Headers["ETag"]);
        Assert.NotEqual(created.Headers["ETag"], replaced.Headers["ETag"]);
    }

    [Fact]
    public async Task Two_Mappings_Have_Two_Tags()
    {
        var first = await app.Api.PutAsync(zone, Ip);
        var second = await app.Api.PutAsync(zone, "192.0.2.2");

        Assert.NotEqual(first.Headers["ETag"], second.Headers["ETag"]);
    }

    [Fact]
    public async Task Put_IfMatch_ReplacesOnlyMatchingMapping()
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        Assert.Equal(200, (await PutAsync("If-Match", $"{Other}, {seen}")).Status);
        IsFailed(await PutAsync("If-Match", seen, "oci", "us-ashburn-1"));
        Assert.Equal("us-central1", (await app.Tables.RowsAsync(zone))[Ip].GetString("Region"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData(Other)]
    public async Task If_Match_Does_Not_Create(string tag)
    {
        IsFailed(await PutAsync("If-Match", tag));
        Assert.Empty(await app.Tables.RowsAsync(zone));
    }

    [Fact]
    public async Task Put_IfMatchAny_ReplacesMapping()
    {
        await app.Api.PutAsync(zone, Ip);

        Assert.Equal(200, (await PutAsync("If-Match", "*")).Status);
    }

    [Theory]
    [InlineData("no tag")]
    [InlineData("")]
    [InlineData("W/*")]
    [InlineData("\"x\", *")]
    [InlineData("*, {0}")]
    [InlineData("garbage, {0}")]
    [InlineData("{0} {0}")]
    public async Task A_Condition_That_Cannot_Be_Read_Does_Not_Hold(string condition)
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        IsFailed(await PutAsync("If-Match", string.Format(null, condition, seen)));
        IsFailed(await SendAsync(HttpMethod.Delete, "If-Match", string.Format(null, condition, seen)));
        Assert.Equal("us-east-1", (await app.Tables.RowsAsync(zone))[Ip].GetString("Region"));
    }

    [Fact]
    public async Task If_None_Match_Says_Nothing_To_A_Delete()
    {
        await app.Api.PutAsync(zone, Ip);

        Assert.Equal(200, (await SendAsync(HttpMethod.Delete, "If-None-Match", "*")).Status);
    }

    [Fact]
    public async Task A_Weak_Tag_Never_Matches_A_Write()
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        IsFailed(await PutAsync("If-Match", $"W/{seen}"));
    }

    [Fact]
    public async Task If_None_Match_Any_Creates_And_Does_Not_Replace()
    {
        Assert.Equal(200, (await PutAsync("If-None-Match", "*")).Status);
        IsFailed(await PutAsync("If-None-Match", "*", "oci", "us-ashburn-1"));
        Assert.Equal("us-central1", (await app.Tables.RowsAsync(zone))[Ip].GetString("Region"));
    }

    [Fact]
    public async Task Put_IfNoneMatchAnyByManyCallers_SucceedsOnce()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PutAsync("If-None-Match", "*")));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Equal(15, replies.Count(reply => reply.Status == 412));
    }

    [Fact]
    public async Task Delete_IfMatch_DeletesOnlyMatchingMapping()
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        IsFailed(await SendAsync(HttpMethod.Delete, "If-Match", Other));
        Assert.Single(await app.Tables.RowsAsync(zone));
        Assert.Equal(200, (await SendAsync(HttpMethod.Delete, "If-Match", seen)).Status);
        Assert.Equal(404, (await SendAsync(HttpMethod.Delete, "If-Match", seen)).Status);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"x\", {0}")]
    [InlineData("*")]
    public async Task Get_IfNoneMatchOfCurrentTag_Returns304(string tags)
    {
        var seen = (await app.Api.PutAsync(zone, Ip)).Headers["ETag"];

        var reply = await SendAsync(HttpMethod.Get, "If-None-Match", string.Format(null, tags, seen));

        Assert.Equal((304, "", seen), (reply.Status, reply.Body, reply.Headers["ETag"]));
        Assert.NotEmpty(reply.Headers["X-Request-Id"]);
        Assert.DoesNotContain("Content-Type", reply.Headers.Keys);
    }

    [Fact]
    public async Task Get_IfNoneMatchOfOtherTag_ReturnsMapping()
    {
        await app.Api.PutAsync(zone, Ip);

        Assert.Equal(200, (await SendAsync(HttpMethod.Get, "If-None-Match", Other)).Status);
    }

    private static void IsFailed(Reply reply) => reply.IsRefusal(
        412, 7412, "Precondition failed: the mapping is not in the state the request asks for.");

    private Task<Reply> PutAsync(string header, string value, string vendor = "gcp", string region = "us-central1") =>
        SendAsync(HttpMethod.Put, header, value, Api.MappingJson(Ip, vendor, region));

    private Task<Reply> SendAsync(HttpMethod method, string header, string value, string? json = null) => app.Api.SendAsync(
        method, Api.MappingPath(zone, Ip), json, request => request.Headers.TryAddWithoutValidation(header, value));
}
