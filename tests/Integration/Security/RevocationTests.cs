namespace OriginCloudRegions.Integration.Security;

/// <summary>An app that caches a credential for three seconds.</summary>
public sealed class RevocationTests(RevocationTests.CachingApp app) : IClassFixture<RevocationTests.CachingApp>
{
    [Fact]
    public async Task RevokedToken_InConstantUse_IsRefusedWithin30Seconds()
    {
        var token = await app.TokenAsync(ZoneScope.All, Permission.Edit);
        using var api = new Api(app.Host.Address, token);
        Assert.Equal(200, (await ListAsync(api)).Status);
        await app.RevokeAsync(token);
        using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var reply = await ListAsync(api);
        while (reply.Status == 200)
        {
            tooLate.Token.ThrowIfCancellationRequested();
            reply = await ListAsync(api);
        }

        reply.IsRefusal(403, 9109, "Invalid access token");
    }

    private static Task<Reply> ListAsync(Api api) => api.ListAsync(Api.NewZone(), "/supported_regions");

    public sealed class CachingApp(TableStorage storage) : RunningApp(storage, new() { ["Credentials__CacheSeconds"] = "3" });
}
