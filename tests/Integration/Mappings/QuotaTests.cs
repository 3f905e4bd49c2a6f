namespace OriginCloudRegions.Integration.Mappings;

public sealed class QuotaTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string NewIp = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Put_InFullZone_ReplacesButDoesNotCreate()
    {
        await app.Tables.FillAsync(zone, 3500);

        var replaced = await app.Api.PutAsync(zone, Tables.FilledAddress(3499), "gcp", "us-central1");
        var repeated = await app.Api.PutAsync(zone, Tables.FilledAddress(0));
        var created = await app.Api.PutAsync(zone, NewIp);

        Assert.Equal((200, 200), (replaced.Status, repeated.Status));
        Assert.Equal((403, Example.Minified("error-1164.json")), (created.Status, created.Body));
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Equal("us-central1", rows[Tables.FilledAddress(3499)].GetString("Region"));
        Assert.Equal((3500, 3500), (rows.Count, await app.Tables.CounterAsync(zone)));
    }

    [Fact]
    public async Task Delete_InFullZone_AllowsTheNextCreation()
    {
        await app.Tables.FillAsync(zone, 3500);
        Assert.Equal(403, (await app.Api.PutAsync(zone, NewIp)).Status);

        await app.Api.DeleteAsync(zone, Tables.FilledAddress(7));

        Assert.Equal(200, (await app.Api.PutAsync(zone, NewIp)).Status);
        Assert.Equal(3500, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Put_WhenCachedCounterIsFullButStoredCounterIsNot_CreatesTheMapping()
    {
        await app.Tables.FillAsync(zone, 3499);
        Assert.Equal(200, (await app.Api.PutAsync(zone, NewIp)).Status);

        // Deletes a mapping as another instance would, while the app has cached a counter of 3,500.
        await app.Tables.DeleteAsync(zone, Tables.FilledAddress(0), leaving: 3499);

        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.2")).Status);
        Assert.Equal(3500, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task ConcurrentCreations_OverTheQuota_FillTheZoneAndTheRestReturn1164()
    {
        await app.Tables.FillAsync(zone, 3490);

        var replies = await Task.WhenAll(Enumerable.Range(1, 64).Select(i => app.Api.PutAsync(zone, $"192.0.2.{i}")));

        Assert.Equal(10, replies.Count(reply => reply.Status == 200));
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Equal((403, 1164), (reply.Status, reply.Code)));
        Assert.Equal((3500, 3500), ((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone)));
    }
}
