using OriginCloudRegions.Integration.Fixtures;

namespace OriginCloudRegions.Integration.Mappings;

public sealed class ConcurrencyTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly (string Vendor, string Region)[] Places =
        [("aws", "us-east-1"), ("azure", "westeurope"), ("gcp", "us-central1"), ("oci", "us-ashburn-1")];

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Different_Addresses_Are_All_Created_And_Counted()
    {
        var replies = await Task.WhenAll(Enumerable.Range(1, 64).Select(i => app.Api.PutAsync(zone, $"192.0.2.{i}")));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal(64, (await app.Tables.RowsAsync(zone)).Count);
        Assert.Equal(64, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Puts_Of_One_Address_End_In_One_Of_Them()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            app.Api.PutAsync(zone, "192.0.2.1", Places[i % 4].Vendor, Places[i % 4].Region)));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        var row = Assert.Single(await app.Tables.RowsAsync(zone)).Value;
        Assert.Contains((row.GetString("Vendor"), row.GetString("Region")), Places);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Instances_That_Meet_At_One_Counter_Lose_And_Invent_Nothing()
    {
        await using var other = await app.StartAsync();
        using var second = new Api(other.Address, app.Token);
        Api[] instances = [app.Api, second];

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            instances[i % 2].PutAsync(zone, $"192.0.2.{i}")));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal(200, (await app.Tables.RowsAsync(zone)).Count);
        Assert.Equal(200, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Many_Creations_In_One_Zone_Share_Their_Transactions()
    {
        var replies = await Task.WhenAll(Enumerable.Range(1, 200).Select(i => app.Api.PutAsync(zone, $"192.0.2.{i}")));

        // A read for each of them; had each a transaction of its own, conflicts would have made most of them retry.
        Assert.All(replies, reply => Assert.InRange(reply.TableCalls, 2, 4));
    }
}
