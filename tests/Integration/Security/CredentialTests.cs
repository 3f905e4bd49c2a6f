using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Security;

/// <summary>Refusals of credentials, row by row of the table of errors.</summary>
public sealed class CredentialTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Missing = "Missing X-Auth-Key, X-Auth-Email or Authorization headers";
    private const string UnknownKey = "Unknown X-Auth-Key or X-Auth-Email";
    private const string WellFormedKey = "144c9defac04969c7bfad8efaa8ea194";

    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task No_Credential_At_All() =>
        (await PutAsync()).IsRefusal(400, 9106, Missing);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer two tokens")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task An_Authorization_That_Is_Not_One_Bearer_Token(string authorization) =>
        (await PutAsync(("Authorization", authorization)))
        .IsRefusal(400, 6003, "Invalid request headers", chain: (6111, "Invalid format for Authorization header"));

    [Fact]
    public async Task A_Key_Without_An_Email_Or_The_Reverse()
    {
        (await PutAsync(("X-Auth-Key", WellFormedKey))).IsRefusal(400, 9106, Missing);
        (await PutAsync(("X-Auth-Email", "user@example.com"))).IsRefusal(400, 9106, Missing);
    }

    [Fact]
    public async Task A_Malformed_Email_Or_Key()
    {
        (await PutAsync(("X-Auth-Email", "user"), ("X-Auth-Key", WellFormedKey)))
            .IsRefusal(400, 6003, "Invalid request headers", chain: (6102, "Invalid format for X-Auth-Email header"));
        (await PutAsync(("X-Auth-Email", "user@example.com"), ("X-Auth-Key", "short!")))
            .IsRefusal(400, 6003, "Invalid request headers", chain: (6103, "Invalid format for X-Auth-Key header"));
    }

    [Fact]
    public async Task An_Unknown_Token() =>
        (await PutWithAsync("0000000000000000000000000000000000000000")).IsRefusal(403, 9109, "Invalid access token");

    [Fact]
    public async Task An_Expired_Token() =>
        (await PutWithAsync(await app.TokenAsync(ZoneScope.All, Permission.Edit, LongAgo)))
        .IsRefusal(403, 9109, "Invalid access token");

    [Fact]
    public async Task An_Unknown_Email_Or_Key()
    {
        var key = await app.KeyAsync("known@example.com", ZoneScope.All, Permission.Edit);

        (await PutAsync(("X-Auth-Email", "known@example.com"), ("X-Auth-Key", WellFormedKey))).IsRefusal(403, 9103, UnknownKey);
        (await PutAsync(("X-Auth-Email", "other@example.com"), ("X-Auth-Key", key))).IsRefusal(403, 9103, UnknownKey);
    }

    [Fact]
    public async Task A_Credential_For_Another_Zone_Or_For_Reading_Only()
    {
        var elsewhere = await app.TokenAsync(ZoneScope.Of([Api.NewZone()]), Permission.Edit);
        var reading = await app.TokenAsync(ZoneScope.Of([zone]), Permission.Read);

        (await PutWithAsync(elsewhere)).IsRefusal(403, 10000, "Authentication error");
        (await PutWithAsync(reading)).IsRefusal(403, 10000, "Authentication error");
        Assert.Empty(await app.Tables.RowsAsync(zone));
    }

    [Fact]
    public async Task The_Right_Token_Or_Key()
    {
        var token = await app.TokenAsync(ZoneScope.Of([Api.NewZone(), zone]), Permission.Edit);
        var key = await app.KeyAsync("Right@Example.com", ZoneScope.Of([zone]), Permission.Edit);

        Assert.Equal(200, (await PutWithAsync(token)).Status);
        Assert.Equal(200, (await PutAsync(("X-Auth-Email", "rIGHT@example.com"), ("X-Auth-Key", key))).Status);
    }

    [Fact]
    public async Task Where_Both_Are_Sent_The_Token_Counts()
    {
        var key = await app.KeyAsync("both@example.com", ZoneScope.All, Permission.Edit);

        var reply = await PutAsync(
            ("Authorization", "Bearer unknown"), ("X-Auth-Email", "both@example.com"), ("X-Auth-Key", key));

        reply.IsRefusal(403, 9109, "Invalid access token");
    }

    [Fact]
    public async Task A_Credential_Is_Checked_Before_The_Address_And_The_Body()
    {
        var reply = await app.Api.SendAsync(new HttpRequestMessage(HttpMethod.Put, Api.MappingPath(zone, "no-address")));

        reply.IsRefusal(400, 9106, Missing);
    }

    [Fact]
    public async Task A_Remembered_Credential_Costs_No_Call()
    {
        var token = await app.TokenAsync(ZoneScope.All, Permission.Edit);

        var first = await PutWithAsync(token);
        var second = await PutWithAsync(token);

        Assert.Matches("""credentials;dur=\d+\.\d;desc="1 calls"$""", first.Headers["Server-Timing"]);
        Assert.DoesNotContain("credentials", second.Headers["Server-Timing"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_Secret_Reaches_The_Log()
    {
        var token = await app.TokenAsync(ZoneScope.All, Permission.Edit);

        await PutWithAsync(token);

        Assert.DoesNotContain(token, app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(CredentialId.OfToken(token).Hash, app.Log, StringComparison.OrdinalIgnoreCase);
    }

    private Task<Reply> PutWithAsync(string token) => PutAsync(("Authorization", $"Bearer {token}"));

    private Task<Reply> PutAsync(params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Api.MappingPath(zone, "192.0.2.1"))
        {
            Content = new StringContent(Api.MappingJson("192.0.2.1"), null, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return app.Api.SendAsync(request);
    }
}
