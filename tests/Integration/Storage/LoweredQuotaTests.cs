using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A zone that holds more than its quota, since that was lowered: what creates nothing goes on.</summary>
public sealed class LoweredQuotaTests(TableStorage storage)
{
    private const int Mappings = 3;

    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("us-east-1")]
    public async Task A_Batch_That_Replaces_Or_Repeats_Is_Taken(string region)
    {
        Assert.True(await PutAllAsync(Mappings, region));

        Assert.All((await tables.RowsAsync(zone)).Values, row => Assert.Equal(region, row.GetString("Region")));
        Assert.Equal(Mappings, await tables.CounterAsync(zone));
    }

    [Fact]
    public async Task A_Batch_That_Also_Creates_Is_Refused_Whole()
    {
        Assert.False(await PutAllAsync(Mappings + 1, "us-west-2"));

        var rows = await tables.RowsAsync(zone);
        Assert.Equal(Mappings, rows.Count);
        Assert.All(rows.Values, row => Assert.Equal("us-east-1", row.GetString("Region")));
    }

    private async Task<bool> PutAllAsync(int count, string region)
    {
        await tables.FillAsync(zone, Mappings);
        using var store = new TableMappingStore(new TableService(tables.Options), quota: Mappings - 1, TimeProvider.System);
        return await store.PutAllAsync(
            Tables.Zone(zone), [.. Enumerable.Range(0, count).Select(i => Request(i, region))], TestContext.Current.CancellationToken);
    }

    private static MappingRequest Request(int index, string region)
    {
        Assert.True(OriginAddress.TryParse(Tables.FilledAddress(index), out var address));
        return new MappingRequest(address, "aws", region);
    }
}
