using System.Globalization;

namespace OriginCloudRegions.Integration.Health;

public sealed class HealthTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("?deep=0")]
    [InlineData("?deep=")]
    [InlineData("?shallow=1")]
    public async Task Health_WithoutCredential_AnswersWithoutStorageCall(string query)
    {
        var reply = await GetAsync($"healthz{query}");

        Assert.Equal((200, 0), (reply.Status, reply.TableCalls));
        Assert.DoesNotContain("credentials", reply.Headers["Server-Timing"], StringComparison.Ordinal);
        Assert.Equal(["commit", "started", "version"], reply.Result.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Health_ReturnsVersionAndCommit()
    {
        var contract = await app.Api.SendAsync(HttpMethod.Get, "openapi.json");
        var health = (await GetAsync("healthz")).Result;

        Assert.Equal($"{contract.Json.GetProperty("info").GetProperty("version")}", health.GetProperty("version").GetString());
        var commit = health.GetProperty("commit").GetString();
        Assert.Matches("^([0-9a-f]{40}|unknown)$", commit);
        Assert.Equal(Path.Exists(Path.Combine(Repository.Root, ".git")), commit != "unknown");
    }

    [Fact]
    public async Task Health_ReturnsTheSameStartTimeInEachAnswer()
    {
        var first = Started(await GetAsync("healthz"));

        Assert.InRange(TimeProvider.System.GetUtcNow() - first, TimeSpan.FromSeconds(-1), TimeSpan.FromHours(1));
        Assert.Equal(first, Started(await GetAsync("healthz")));
    }

    [Fact]
    public async Task DeepHealth_ReadsStorageOnce()
    {
        var reply = await GetAsync("healthz?deep=1");

        Assert.Equal((200, 1), (reply.Status, reply.TableCalls));
        Assert.Equal("ok", reply.Result.GetProperty("storage").GetString());
    }

    [Fact]
    public async Task Health_WhenStorageIsUnreachable_Returns200AndDeepHealthReturns503()
    {
        await using var standalone = await StandaloneApp.StartAsync(StandaloneApp.NoPort);

        Assert.Equal(200, (await standalone.GetAsync("healthz")).Status);
        (await standalone.GetAsync("healthz?deep=1")).IsRefusal(503, 7500, "Storage is temporarily unavailable, retry later.");
    }

    private static DateTimeOffset Started(Reply reply) => DateTimeOffset.ParseExact(
        reply.Result.GetProperty("started").GetString()!,
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal);

    private Task<Reply> GetAsync(string path) =>
        app.Api.SendAsync(HttpMethod.Get, path, change: request => request.Headers.Authorization = null);
}
