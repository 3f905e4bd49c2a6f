namespace OriginCloudRegions.Integration.Hosting;

/// <summary>Answers that pass through the stand-in host.</summary>
public sealed class StandInHostTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task App_WhenKilled_IsRestartedAndFindsStoredMappings()
    {
        var zone = Api.NewZone();
        var before = await app.Api.PutAsync(zone, "192.0.2.1");

        await app.Host.RestartAsync();
        var after = await app.Api.PutAsync(zone, "192.0.2.1");

        Assert.Equal(before.Body, after.Body);
    }

    [Fact]
    public async Task App_WhenABodyStalls_ServesTheNextRequest()
    {
        var before = app.Host.ProcessId;
        using var caller = await RawConnection.OpenAsync(app.Api.Address);

        // Waits until the server gives up on the body.
        var answer = await caller.AskAsync(
            "POST /client/v4/nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{"u8.ToArray(), isHead: false);

        Assert.InRange(answer!.Status, 400, 499);
        Assert.Equal(200, (await app.Api.PutAsync(Api.NewZone(), "192.0.2.1")).Status);
        Assert.Equal(before, app.Host.ProcessId);
    }

    [Fact]
    public async Task Put_WithBodyOf32MiB_ReachesTheApiAndReturns413()
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(Api.NewZone(), "192.0.2.1"), new string(' ', 32 * 1024 * 1024));

        reply.IsRefusal(413, 7002, "Request body is too large.");
    }

    [Fact]
    public async Task Put_WithLongPathAndManyHeaders_ReachesTheApiAndReturns1146()
    {
        var path = Api.MappingPath(Api.NewZone(), string.Concat(Enumerable.Repeat("%2F", 4000)));
        var reply = await app.Api.SendAsync(HttpMethod.Put, path, "{}", request =>
        {
            for (var i = 0; i < 200; i++)
            {
                request.Headers.Add($"X-Header-{i}", new string('x', 200));
            }
        });

        reply.IsRefusal(400, 1146, "Invalid or missing origin IP address.");
    }
}
