using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Credentials;
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
        Token("", ZoneScope.All, Permission.Edit) with { Id = CredentialId.OfKey("user@example.com", Key) });

    private readonly CachedCredentials remembered;
    private readonly CredentialLimit limit;

    public CredentialGateTests()
    {
        remembered = new CachedCredentials(store, TimeSpan.FromMinutes(1), clock);
        limit = new CredentialLimit(new RateLimitOptions { RequestsPerCredential = 3 }, clock);
    }

    public void Dispose() => remembered.Dispose();

    [Theory]
    [InlineData("edit-a", "zone-a", Permission.Edit, null)]
    [InlineData("edit-a", "zone-a", Permission.Read, null)]
    [InlineData("read-a", "zone-a", Permission.Read, null)]
    [InlineData("edit-all", "zone-b", Permission.Edit, null)]
    [InlineData("expiring", "zone-a", Permission.Edit, null)]
    [InlineData("edit-a", "zone-b", Permission.Edit, 10000)]
    [InlineData("edit-a", "zone-b", Permission.Read, 10000)]
    [InlineData("edit-a", "ZONE-A", Permission.Edit, 10000)]
    [InlineData("read-a", "zone-a", Permission.Edit, 10000)]
    [InlineData("never-made", "zone-a", Permission.Edit, 9109)]
    [InlineData("EDIT-ALL", "zone-a", Permission.Edit, 9109)]
    [InlineData("expired", "zone-a", Permission.Edit, 9109)]
    public async Task Refuse_OfToken_ReturnsNullOnlyIfValidForZoneAndPermission(
        string token, string zone, Permission wanted, int? code) =>
        Assert.Equal(code, await SendAsync($"Bearer {token}", zone, wanted));

    [Fact]
    public async Task Refuse_OfCachedTokenThatExpired_Returns9109()
    {
        Assert.Null(await SendAsync("Bearer expiring"));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(9109, await SendAsync("Bearer expiring"));
    }

    [Theory]
    [InlineData("user@example.com", Key, null)]
    [InlineData("other@example.com", Key, 9103)]
    [InlineData("user@example.com", "044c9defac04969c7bfad8efaa8ea194", 9103)]
    public async Task Refuse_OfKey_Returns9103UnlessEmailAndKeyMatch(string email, string key, int? code)
    {
        var request = new TestRequest().With("X-Auth-Email", email).With("X-Auth-Key", key);
        Assert.Equal(code, await RefusalAsync(request, "zone-a", Permission.Edit));
    }

    [Fact]
    public async Task Refuse_OfMissingOrMalformedCredential_DoesNotReadStorage()
    {
        Assert.Equal(9106, await RefusalAsync(new TestRequest(), "zone-a", Permission.Edit));
        Assert.Equal(6003, await SendAsync("Bearer"));
        Assert.Equal(0, store.Asked);
    }

    /// <summary>A refusal for the zone also counts, because the credential is known.</summary>
    [Fact]
    public async Task Refuse_OverTheRateLimit_Returns7429OnlyForThatCredential()
    {
        Assert.Null(await SendAsync("Bearer edit-a"));
        Assert.Null(await SendAsync("Bearer edit-a"));
        Assert.Equal(10000, await SendAsync("Bearer edit-a", "zone-b"));

        Assert.Equal(7429, await SendAsync("Bearer edit-a"));
        Assert.Equal(7429, await SendAsync("Bearer edit-a", "zone-b"));
        Assert.Null(await SendAsync("Bearer edit-all"));
    }

    [Theory]
    [EachOf("Bearer never-made", "Bearer expired")]
    public async Task Refuse_OfInvalidCredential_DoesNotCountTowardTheRateLimit(string authorization)
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(9109, await SendAsync(authorization));
        }
    }

    private static Credential Token(string token, ZoneScope zones, Permission permission) =>
        new(CredentialId.OfToken(token), "for tests", zones, permission, Noon, null);

    private Task<int?> SendAsync(string authorization, string zone = "zone-a", Permission wanted = Permission.Edit) =>
        RefusalAsync(new TestRequest().With("Authorization", authorization), zone, wanted);

    private async Task<int?> RefusalAsync(TestRequest sent, string zone, Permission wanted)
    {
        var request = new OperationRequest(sent, TestContext.Current.CancellationToken) { PathZone = Zone.Of(zone) };
        var gate = new CredentialGate(new CredentialCheck(remembered, limit, clock));
        return (await gate.RefuseAsync(request, wanted))?.Code;
    }
}
