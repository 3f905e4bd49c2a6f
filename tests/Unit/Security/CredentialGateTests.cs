using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Native.Security;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Security;

public sealed class CredentialGateTests : IDisposable
{
    private const string Key = "144c9defac04969c7bfad8efaa8ea194";

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Noon);

    private readonly CountingCredentials store = new(
        Token("edit-a", ZoneScope.Of(["zone-a"]), Permission.Edit),
        Token("read-a", ZoneScope.Of(["zone-a"]), Permission.Read),
        Token("edit-all", ZoneScope.All, Permission.Edit),
        Token("expired", ZoneScope.All, Permission.Edit) with { ExpiresOn = Noon },
        Token("expiring", ZoneScope.All, Permission.Edit) with { ExpiresOn = Noon.AddTicks(1) },
        new Credential(
            CredentialId.OfKey("user@example.com", Key), "for tests", ZoneScope.All, Permission.Edit, Noon, null));

    private readonly RememberedCredentials remembered;

    public CredentialGateTests() => remembered = new RememberedCredentials(store, TimeSpan.FromMinutes(1), clock);

    public void Dispose() => remembered.Dispose();

    [Theory]
    [InlineData("edit-a", "zone-a", Permission.Edit)]
    [InlineData("edit-a", "zone-a", Permission.Read)]
    [InlineData("read-a", "zone-a", Permission.Read)]
    [InlineData("edit-all", "zone-b", Permission.Edit)]
    [InlineData("expiring", "zone-a", Permission.Edit)]
    public async Task A_Credential_That_Allows_It_Passes(string token, string zone, Permission wanted) =>
        Assert.True((await SendAsync($"Bearer {token}", zone, wanted)).Passed);

    [Theory]
    [InlineData("edit-a", "zone-b", Permission.Edit)]
    [InlineData("edit-a", "zone-b", Permission.Read)]
    [InlineData("edit-a", "ZONE-A", Permission.Edit)]
    [InlineData("read-a", "zone-a", Permission.Edit)]
    public async Task A_Credential_For_Another_Zone_Or_Permission_Is_Refused(string token, string zone, Permission wanted) =>
        Refused(403, 10000, await SendAsync($"Bearer {token}", zone, wanted));

    [Theory]
    [InlineData("never-made")]
    [InlineData("EDIT-ALL")]
    [InlineData("expired")]
    public async Task A_Token_That_Is_Unknown_Or_Expired_Is_Refused(string token) =>
        Refused(403, 9109, await SendAsync($"Bearer {token}"));

    [Fact]
    public async Task A_Token_That_Expires_While_It_Is_Known_Is_Refused()
    {
        clock.Advance(TimeSpan.FromTicks(1));
        Refused(403, 9109, await SendAsync("Bearer expiring"));
    }

    [Fact]
    public async Task A_Key_That_Is_Known_Passes() => Assert.True((await SendKeyAsync("user@example.com", Key)).Passed);

    [Theory]
    [InlineData("other@example.com", Key)]
    [InlineData("user@example.com", "044c9defac04969c7bfad8efaa8ea194")]
    public async Task An_Unknown_Email_Or_Key_Is_Refused(string email, string key) =>
        Refused(403, 9103, await SendKeyAsync(email, key));

    [Fact]
    public async Task A_Malformed_Credential_Is_Refused_Without_Asking_The_Store()
    {
        Refused(400, 6003, await SendAsync("Bearer"));
        Assert.Equal(0, store.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer never-made")]
    [InlineData("Bearer edit-a")]
    [InlineData("Bearer edit-all")]
    public async Task A_Zone_That_Is_Not_Acceptable_Is_Not_Found_Whatever_The_Credential(string? authorization) =>
        Refused(404, 7003, await SendAsync(authorization, "zone.a"));

    [Fact]
    public async Task A_Flood_Of_Unknown_Ones_Is_Put_Off()
    {
        for (var i = 0; i < LookUpLimit.VainPerSecond; i++)
        {
            Refused(403, 9109, await SendAsync($"Bearer made-up-{i}"));
        }

        var (passed, response) = await SendAsync("Bearer made-up-last");
        Refused(503, 7500, (passed, response));
        Assert.Equal("1", response.Headers.RetryAfter.ToString());
    }

    [Fact]
    public async Task A_Missing_Credential_Is_Refused() => Refused(400, 9106, await SendAsync(null));

    [Fact]
    public async Task A_Route_That_Is_Open_To_All_Needs_No_Credential()
    {
        var context = Answers.NewContext();
        context.SetEndpoint(new Endpoint(null, EndpointMetadataCollection.Empty, "open"));
        Assert.True((await RunAsync(context)).Passed);
        Assert.Equal(0, store.Asked);
    }

    private static Credential Token(string token, ZoneScope zones, Permission permission) =>
        new(CredentialId.OfToken(token), "for tests", zones, permission, Noon, null);

    private static void Refused(int status, int code, (bool Passed, HttpResponse Response) outcome)
    {
        Assert.False(outcome.Passed);
        Assert.Equal(status, outcome.Response.StatusCode);
        Assert.StartsWith($$"""{"errors":[{"code":{{code}},""", Answers.Text(outcome.Response), StringComparison.Ordinal);
    }

    private static DefaultHttpContext Guarded(string zone, Permission wanted)
    {
        var context = Answers.NewContext();
        context.Request.Path = $"/client/v4/zones/{zone}/origin/cloud_regions/192.0.2.1";
        context.Request.RouteValues["zone_id"] = zone;
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new ZoneAccess(wanted)), "guarded"));
        return context;
    }

    private Task<(bool Passed, HttpResponse Response)> SendAsync(
        string? authorization, string zone = "zone-a", Permission wanted = Permission.Edit)
    {
        var context = Guarded(zone, wanted);
        if (authorization is not null)
        {
            context.Request.Headers.Authorization = authorization;
        }

        return RunAsync(context);
    }

    private Task<(bool Passed, HttpResponse Response)> SendKeyAsync(string email, string key)
    {
        var context = Guarded("zone-a", Permission.Edit);
        context.Request.Headers["X-Auth-Email"] = email;
        context.Request.Headers["X-Auth-Key"] = key;
        return RunAsync(context);
    }

    private async Task<(bool Passed, HttpResponse Response)> RunAsync(HttpContext context)
    {
        var passed = false;
        await new CredentialGate(new CredentialCheck(remembered, clock)).InvokeAsync(context, _ =>
        {
            passed = true;
            return Task.CompletedTask;
        });
        return (passed, context.Response);
    }
}
