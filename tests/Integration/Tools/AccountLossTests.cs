namespace OriginCloudRegions.Integration.Tools;

/// <summary>The drill for the loss of the whole account.</summary>
public sealed class AccountLossTests(UncachedApp app) : IClassFixture<UncachedApp>
{
    [Fact]
    public async Task Restore_WhenBothTablesAreLost_RestoresMappingsAndCredentials()
    {
        var zone = Api.NewZone();
        using var run = new BackupRun(app.Tables);
        Assert.Equal(200, (await app.Api.PutAsync(zone, "2001:db8::1")).Status);
        var before = await app.Api.GetAsync(zone, "2001:db8::1");
        await run.BackupAsync();

        await app.Tables.DestroyAsync();
        Assert.Equal(403, (await app.Api.GetAsync(zone, "2001:db8::1")).Status);
        await run.RestoreAsync(0, "--credentials");
        var after = await app.Api.GetAsync(zone, "2001:db8::1");

        Assert.Equal((200, before.Body, before.Headers["ETag"]), (after.Status, after.Body, after.Headers["ETag"]));
        await app.Tables.AssertSoundAsync(zone);
    }
}
