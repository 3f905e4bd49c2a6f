namespace OriginCloudRegions.Integration.Mappings;

/// <summary>Run alone, because the number of storage calls depends on the speed of the one Azurite.</summary>
[Collection(nameof(ConcurrencyTests))]
[CollectionDefinition(nameof(ConcurrencyTests), DisableParallelization = true)]
public sealed class ConcurrencyTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly (string Vendor, string Region)[] Places =
        [("aws", "us-east-1"), ("azure", "westeurope"), ("gcp", "us-central1"), ("oci", "us-ashburn-1")];

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task ConcurrentCreations_InOneZone_TakeAtMost5StorageCallsEachAndAreAllCounted()
    {
        var replies = await Task.WhenAll(Enumerable.Range(1, 200).Select(i => app.Api.PutAsync(zone, $"192.0.2.{i}")));

        // With a transaction for each creation, conflicts would cost more calls. The first put of an account takes five.
        Assert.All(replies, reply => Assert.InRange(reply.TableCalls, 1, 5));
        await AssertCreatedAsync(200, replies);
    }

    [Fact]
    public async Task ConcurrentPuts_OfOneAddress_StoreOneMapping()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            app.Api.PutAsync(zone, "192.0.2.1", Places[i % 4].Vendor, Places[i % 4].Region)));

        await AssertCreatedAsync(1, replies);
        var row = (await app.Tables.RowsAsync(zone))["192.0.2.1"];
        Assert.Contains((row.GetString("Vendor"), row.GetString("Region")), Places);
    }

    private async Task AssertCreatedAsync(int count, Reply[] replies)
    {
        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal((count, count), ((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone)));
    }
}
