using System.Text.Json;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>Answers that pass through the stand-in host.</summary>
public sealed class ThroughHostTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    public async Task An_Unknown_Path_Gets_The_Apis_Answer_And_Not_The_Hosts(string method)
    {
        var reply = await app.Api.SendAsync(new HttpMethod(method), "no/such/path");

        reply.IsRefusal(404, 7003, "Could not route to /no/such/path, perhaps your object identifier is invalid?");
    }

    [Fact]
    public async Task An_Unknown_Method_Gets_The_Apis_Answer_And_Not_The_Hosts()
    {
        var reply = await app.Api.SendAsync(HttpMethod.Patch, Api.MappingPath(Api.NewZone(), "192.0.2.1"));

        reply.IsRefusal(405, 7001, "Method PATCH not available for that URI.");
        Assert.Contains("PUT", reply.Headers["Allow"].Split(", "));
    }

    [Theory]
    [InlineData("192.0.2.0%2F24")]
    [InlineData("fe80::1%25eth0")]
    public async Task An_Encoded_Character_Is_No_Way_Around_The_Address_Rules(string ip)
    {
        var reply = await app.Api.SendAsync(HttpMethod.Put, Api.MappingPath(Api.NewZone(), ip), Api.MappingJson("192.0.2.1"));

        reply.IsRefusal(400, 1146, "Invalid or missing origin IP address.");
    }

    [Fact]
    public async Task A_Handler_That_Dies_Is_Started_Again_And_Finds_Its_Data()
    {
        var zone = Api.NewZone();
        var before = await app.Api.PutAsync(zone, "192.0.2.1");

        await app.Host.RestartAsync();
        var after = await app.Api.PutAsync(zone, "192.0.2.1");

        Assert.Equal(before.Body, after.Body);
    }

    [Fact]
    public async Task A_Body_That_Stalls_Does_Not_Cost_The_Handler_Its_Life()
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
    public async Task A_Body_Far_Over_The_Limit_Is_Refused_And_Not_Cut_Off()
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(Api.NewZone(), "192.0.2.1"), new string(' ', 32 * 1024 * 1024));

        reply.IsRefusal(413, 7002, "Request body is too large.");
    }

    [Fact]
    public async Task Put_OfLongPathAndManyHeaders_IsRefusedByApi()
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

    [Fact]
    public async Task The_Contract_Is_Served_Without_A_Credential()
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Get, "openapi.json", change: request => request.Headers.Authorization = null);

        Assert.Equal((200, "application/json"), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Equal(
            await File.ReadAllTextAsync(
                Path.Combine(Local.Tools.Repository.Root, "contracts", "openapi.json"), TestContext.Current.CancellationToken),
            reply.Body);
        Assert.StartsWith("3.", JsonDocument.Parse(reply.Body).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }
}
