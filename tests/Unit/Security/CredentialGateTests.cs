using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Unit.Http;
using OriginCloudRegions.Unit.Zones;

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

    private readonly CachedCredentials remembered;
    private readonly CredentialLimit limit;

    public CredentialGateTests()
    {
        remembered = new CachedCredentials(store, TimeSpan.FromMinutes(1), clock);
        limit = new CredentialLimit(new RateLimitOptions { RequestsPerCredential = 3 }, clock);
    }

    public void Dispose() => remembered.Dispose();

    [Theory]
    [InlineData("edit-a", "zone-a", Permission.Edit)]
    [InlineData("edit-a", "zone-a", Permission.Read)]
    [InlineData("read-a", "zone-a", Permission.Read)]
    [InlineData("edit-all", "zone-b", Permission.Edit)]
    [InlineData("expiring", "zone-a", Permission.Edit)]
    public async Task A_Credential_That_Allows_It_Passes(string token, string zone, Permission wanted) =>
        Assert.Null(await SendAsync($"Bearer {token}", zone, wanted));

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
    public async Task A_Key_That_Is_Known_Passes() => Assert.Null(await SendKeyAsync("user@example.com", Key));

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

    [Fact]
    public async Task A_Flood_Of_Unknown_Ones_Is_Put_Off()
    {
        for (var i = 0; i < LookUpLimit.FailedPerSecond; i++)
        {
            Refused(403, 9109, await SendAsync($"Bearer made-up-{i}"));
        }

        Refused(503, 7500, await SendAsync("Bearer made-up-last"));
    }

    /// <summary>A refusal for the zone counts, too: the credential is known.</summary>
    [Fact]
    public async Task Refuse_OverTheLimit_Is429WhateverTheZone_AndOtherCredentialsPass()
    {
        Assert.Null(await SendAsync("Bearer edit-a"));
        Assert.Null(await SendAsync("Bearer edit-a"));
        Refused(403, 10000, await SendAsync("Bearer edit-a", "zone-b"));

        Refused(429, 7429, await SendAsync("Bearer edit-a"));
        Refused(429, 7429, await SendAsync("Bearer edit-a", "zone-b"));
        Assert.Null(await SendAsync("Bearer edit-all"));
    }

    [Theory]
    [InlineData("Bearer never-made", 9109)]
    [InlineData("Bearer expired", 9109)]
    public async Task Refuse_OfInvalidCredential_IsNotCounted(string authorization, int code)
    {
        for (var i = 0; i < 5; i++)
        {
            Refused(403, code, await SendAsync(authorization));
        }
    }

    [Fact]
    public async Task A_Missing_Credential_Is_Refused() => Refused(400, 9106, await SendAsync(null));

    private static Credential Token(string token, ZoneScope zones, Permission permission) =>
        new(CredentialId.OfToken(token), "for tests", zones, permission, Noon, null);

    private static void Refused(int status, int code, ApiError? error) =>
        Assert.Equal((status, code), (error?.Status, error?.Code));

    private Task<ApiError?> SendAsync(string? authorization, string zone = "zone-a", Permission wanted = Permission.Edit) =>
        RunAsync(zone, wanted, authorization is null ? [] : new() { ["Authorization"] = authorization });

    private Task<ApiError?> SendKeyAsync(string email, string key) =>
        RunAsync("zone-a", Permission.Edit, new() { ["X-Auth-Email"] = email, ["X-Auth-Key"] = key });

    private Task<ApiError?> RunAsync(string zone, Permission wanted, Dictionary<string, string> headers)
    {
        var request = new OperationRequest(new TestRequest { Headers = headers }, TestContext.Current.CancellationToken) { PathZone = Zone.Of(zone) };
        return new CredentialGate(new CredentialCheck(remembered, limit, clock)).RefuseAsync(request, wanted);
    }
}
