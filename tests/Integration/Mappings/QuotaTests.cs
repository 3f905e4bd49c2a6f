using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Mappings;

public sealed class QuotaTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string NewIp = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Mapping_3500_Is_Created()
    {
        await app.Tables.FillAsync(zone, 3499);

        Assert.Equal(200, (await app.Api.PutAsync(zone, NewIp)).Status);
        Assert.Equal(3500, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Mapping_3501_Is_Refused_With_The_Published_Example()
    {
        await app.Tables.FillAsync(zone, 3500);

        var reply = await app.Api.PutAsync(zone, NewIp);

        Assert.Equal((403, Example.Minified("error-1164.json")), (reply.Status, reply.Body));
        Assert.DoesNotContain(NewIp, (await app.Tables.RowsAsync(zone)).Keys);
        Assert.Equal(3500, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Put_At_The_Limit_Replaces_But_Does_Not_Create()
    {
        await app.Tables.FillAsync(zone, 3500);

        var replaced = await app.Api.PutAsync(zone, Tables.FilledAddress(3499), "gcp", "us-central1");
        var repeated = await app.Api.PutAsync(zone, Tables.FilledAddress(0));
        var created = await app.Api.PutAsync(zone, NewIp);

        Assert.Equal((200, 200, 403), (replaced.Status, repeated.Status, created.Status));
        Assert.Equal("us-central1", (await app.Tables.RowsAsync(zone))[Tables.FilledAddress(3499)].GetString("Region"));
    }

    [Fact]
    public async Task Put_WhenRememberedCounterIsTooHigh_ReadsStorageAndCreates()
    {
        await app.Tables.FillAsync(zone, 3499);
        await app.Api.PutAsync(zone, NewIp);

        // Behind the back of the app, which remembers 3,500: as another instance would.
        await app.Tables.DeleteAsync(zone, Tables.FilledAddress(0), leaving: 3499);

        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.2")).Status);
        Assert.Equal(3500, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Many_Callers_At_Once_Get_Just_The_Places_That_Are_Left()
    {
        await app.Tables.FillAsync(zone, 3490);

        var replies = await Task.WhenAll(Enumerable.Range(1, 64).Select(i => app.Api.PutAsync(zone, $"192.0.2.{i}")));

        Assert.Equal(10, replies.Count(reply => reply.Status == 200));
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Equal((403, 1164), (reply.Status, reply.Code)));
        Assert.Equal(3500, (await app.Tables.RowsAsync(zone)).Count);
        Assert.Equal(3500, await app.Tables.CounterAsync(zone));
    }
}
