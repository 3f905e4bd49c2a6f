using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Integration.Fixtures;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A write that was applied and whose answer was lost is made again by the SDK, and meets itself.</summary>
public sealed class LostAnswerTests(TableStorage storage)
{
    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 2)]
    public async Task A_Put_Ends_In_What_Was_Asked_And_Counts_Once(int already, int write)
    {
        await tables.FillAsync(zone, already);
        using var transport = new LostAnswerTransport(write);
        using var store = new TableMappingStore(new TableService(tables.Options, transport), 3500, TimeProvider.System);
        Assert.True(OriginAddress.TryParse(Tables.FilledAddress(0), out var address));

        var outcome = await store.PutAsync(
            zone, new MappingRequest(address, "oci", "us-ashburn-1"), null, TestContext.Current.CancellationToken);

        var unchanged = Assert.IsType<PutOutcome.Unchanged>(outcome);
        Assert.Equal("us-ashburn-1", unchanged.Mapping.Region);
        Assert.Equal("us-ashburn-1", Assert.Single(await tables.RowsAsync(zone)).Value.GetString("Region"));
        Assert.Equal(1, await tables.CounterAsync(zone));
    }
}
