using System.Globalization;
using OriginCloudRegions.Integration.Storage;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Health;

public sealed class HealthTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Health_WithoutCredential_AnswersWithoutStorageCall()
    {
        var reply = await GetAsync("healthz");

        Assert.Equal((200, 0), (reply.Status, reply.TableCalls));
        Assert.DoesNotContain("credentials", reply.Headers["Server-Timing"], StringComparison.Ordinal);
        Assert.Equal(["commit", "started", "version"], reply.Result.EnumerateObject().Select(member => member.Name));
    }

    /// <summary>Operators compare this commit with the one that they deployed last.</summary>
    [Fact]
    public async Task The_Commit_Is_The_One_That_Was_Built()
    {
        var commit = (await GetAsync("healthz")).Result.GetProperty("commit").GetString();

        Assert.Matches("^([0-9a-f]{40}|unknown)$", commit);
        Assert.Equal(Path.Exists(Path.Combine(Local.Tools.Repository.Root, ".git")), commit != "unknown");
    }

    [Fact]
    public async Task The_Version_Is_That_Of_The_Contract()
    {
        var contract = await app.Api.SendAsync(HttpMethod.Get, "openapi.json");

        Assert.Equal(
            contract.Json.GetProperty("info").GetProperty("version").GetString(),
            (await GetAsync("healthz")).Result.GetProperty("version").GetString());
    }

    [Fact]
    public async Task The_Start_Is_The_Instances_And_Stays_The_Same()
    {
        var first = Started(await GetAsync("healthz"));

        Assert.InRange(TimeProvider.System.GetUtcNow() - first, TimeSpan.FromSeconds(-1), TimeSpan.FromHours(1));
        Assert.Equal(first, Started(await GetAsync("healthz")));
    }

    [Fact]
    public async Task Deep_Asks_Storage_Once()
    {
        var reply = await GetAsync("healthz?deep=1");

        Assert.Equal((200, 1), (reply.Status, reply.TableCalls));
        Assert.Equal("ok", reply.Result.GetProperty("storage").GetString());
    }

    [Theory]
    [InlineData("?deep=0")]
    [InlineData("?deep=")]
    [InlineData("?shallow=1")]
    public async Task Anything_Else_Asks_Nothing(string query)
    {
        var reply = await GetAsync($"healthz{query}");

        Assert.Equal((200, 0), (reply.Status, reply.TableCalls));
        Assert.False(reply.Result.TryGetProperty("storage", out _));
    }

    [Fact]
    public async Task Head_Has_No_Body()
    {
        var reply = await app.Api.SendAsync(HttpMethod.Head, "healthz");

        Assert.Equal((200, ""), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Another_Method_Is_Refused()
    {
        var reply = await app.Api.SendAsync(HttpMethod.Post, "healthz");

        reply.IsRefusal(405, 7001, "Method POST not available for that URI.");
        Assert.Equal("GET, HEAD", reply.Headers["Allow"]);
    }

    [Fact]
    public async Task Without_Storage_The_App_Is_Well_And_Deep_Is_A_Fault()
    {
        await using var stranded = await StrandedApp.StartAsync(1);

        Assert.Equal(200, (await stranded.GetAsync("healthz")).Status);
        (await stranded.GetAsync("healthz?deep=1")).IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later.");
    }

    private static DateTimeOffset Started(Reply reply) => DateTimeOffset.ParseExact(
        reply.Result.GetProperty("started").GetString()!,
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal);

    private Task<Reply> GetAsync(string path) =>
        app.Api.SendAsync(HttpMethod.Get, path, change: request => request.Headers.Authorization = null);
}
