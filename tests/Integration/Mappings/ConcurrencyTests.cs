using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Mappings;

/// <summary>Run on their own: what they measure themselves against is how fast one Azurite answers them.</summary>
[Collection(nameof(ConcurrencyTests))]
[CollectionDefinition(nameof(ConcurrencyTests), DisableParallelization = true)]
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
    public async Task Puts_OfOneAddressAtOnce_LeaveOneMapping()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            app.Api.PutAsync(zone, "192.0.2.1", Places[i % 4].Vendor, Places[i % 4].Region)));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        var row = Assert.Single(await app.Tables.RowsAsync(zone)).Value;
        Assert.Contains((row.GetString("Vendor"), row.GetString("Region")), Places);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Creations_OnTwoInstances_AreAllCounted()
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

        // With a transaction for each, conflicts would make most of them retry. The first put of an account takes five calls.
        Assert.All(replies, reply => Assert.InRange(reply.TableCalls, 1, 5));
    }

    [Fact]
    public async Task PutsAndDeletes_OfSameAddressesAtOnce_KeepCounterEqualToRows()
    {
        await using var other = await app.StartAsync();
        using var second = new Api(other.Address, app.Token);
        Api[] instances = [app.Api, second];

        var replies = await Task.WhenAll(Enumerable.Range(0, 96).Select(i => i % 3 == 0
            ? instances[i % 2].DeleteAsync(zone, $"192.0.2.{i % 8}")
            : instances[i % 2].PutAsync(zone, $"192.0.2.{i % 8}", i % 3 == 1 ? "aws" : "oci", i % 3 == 1 ? "us-east-1" : "us-ashburn-1")));

        Assert.All(replies, reply => Assert.True(reply.Status is 200 or 404, reply.Body));
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Equal(rows.Count, await app.Tables.CounterAsync(zone) ?? 0);

        await Task.WhenAll(rows.Keys.Select(ip => app.Api.DeleteAsync(zone, ip)));
        Assert.Empty(await app.Tables.RowsAsync(zone));
        Assert.Null(await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Batches_And_Puts_Of_The_Same_Addresses_At_Once_Keep_Counter_And_Rows_In_Step()
    {
        var batch = $"[{string.Join(',', Enumerable.Range(0, 50).Select(i => Api.MappingJson($"192.0.2.{i}", "gcp", "us-central1")))}]";

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => app.Api.BatchAsync(HttpMethod.Put, zone, batch))
                .Concat(Enumerable.Range(0, 64).Select(i => app.Api.PutAsync(zone, $"192.0.2.{i}"))));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal((64, 64), ((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone)));
    }
}
