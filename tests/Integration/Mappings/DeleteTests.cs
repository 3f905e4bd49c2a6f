using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Mappings;

public sealed class DeleteTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_Delete_Answers_With_The_Published_Example()
    {
        await app.Api.PutAsync(zone, "192.0.2.1");

        var reply = await app.Api.DeleteAsync(zone, "192.0.2.1");

        Assert.Equal((200, Example.Minified("delete-200.json")), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task A_Delete_Lowers_The_Counter_And_The_Last_One_Leaves_Nothing()
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        await app.Api.PutAsync(zone, "192.0.2.2");

        await app.Api.DeleteAsync(zone, "192.0.2.1");
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
        Assert.Equal(["192.0.2.2"], (await app.Tables.RowsAsync(zone)).Keys);

        await app.Api.DeleteAsync(zone, "192.0.2.2");
        Assert.Null(await app.Tables.CounterAsync(zone));
        Assert.Empty(await app.Tables.RowsAsync(zone));
    }

    [Fact]
    public async Task A_Delete_Costs_The_Storage_Calls_It_Is_Meant_To()
    {
        await app.Tables.FillAsync(zone, 3);

        var cold = await app.Api.DeleteAsync(zone, Tables.FilledAddress(0));
        var warm = await app.Api.DeleteAsync(zone, Tables.FilledAddress(1));
        var missing = await app.Api.DeleteAsync(zone, Tables.FilledAddress(1));

        Assert.Equal((3, 2, 1), (cold.TableCalls, warm.TableCalls, missing.TableCalls));
    }

    [Fact]
    public async Task Delete_OfMissingMapping_IsRefused() =>
        Assert.Equal(Example.Minified("error-1142.json"), (await app.Api.DeleteAsync(zone, "192.0.2.1")).Body);

    [Fact]
    public async Task Delete_InFullZone_MakesRoomForCreation()
    {
        await app.Tables.FillAsync(zone, 3500);
        Assert.Equal(403, (await app.Api.PutAsync(zone, "192.0.2.1")).Status);

        await app.Api.DeleteAsync(zone, Tables.FilledAddress(7));

        Assert.Equal(200, (await app.Api.PutAsync(zone, "192.0.2.1")).Status);
        Assert.Equal(3500, await app.Tables.CounterAsync(zone));
    }
}
