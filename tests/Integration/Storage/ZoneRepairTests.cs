using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A zone that changes between the snapshot of an audit and its repair.</summary>
public sealed class ZoneRepairTests(TableStorage storage) : StoreTests(storage)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Repair_WhenZoneChangedSinceTheAudit_DoesNotSetCounter(bool isMissing)
    {
        await Tables.FillAsync(Zone, 3);
        await (isMissing ? Tables.RemoveAsync(Zone, "!quota") : Tables.PlantCounterAsync(Zone, 10));
        int? counter = null;

        await AssertNothingIsRepairedAsync(async () =>
        {
            await PutElsewhereAsync(Address("192.0.2.1"));
            counter = await Tables.CounterAsync(Zone);
        });

        Assert.Equal(counter, await Tables.CounterAsync(Zone));
    }

    [Fact]
    public async Task Repair_WhenZoneChangedSinceTheAudit_DoesNotMoveRow()
    {
        await Tables.PlantMappingAsync(Zone, "0::1");
        await Tables.PlantCounterAsync(Zone, 1);

        await AssertNothingIsRepairedAsync(() => PutElsewhereAsync(Address("192.0.2.1")));

        Assert.Equal(["0::1", "192.0.2.1"], (await Tables.RowsAsync(Zone)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Repair_WhenRowChangedSinceTheAudit_DoesNotMoveTheRow()
    {
        await Tables.PlantMappingAsync(Zone, "0::1");
        await Tables.PlantCounterAsync(Zone, 1);

        await AssertNothingIsRepairedAsync(() => Tables.PlantMappingAsync(Zone, "0::1", "gcp", "us-central1"));

        Assert.Equal("gcp", (await Tables.RowsAsync(Zone))["0::1"].GetString("Vendor"));
    }

    private async Task AssertNothingIsRepairedAsync(Func<Task> changeAsync)
    {
        var table = new TableService(Tables.Options).Mappings;
        var snapshot = (await ZoneSnapshot.TakeAsync(table, Zone, Stop))!;
        List<Finding> findings = [.. new ZoneInspector(RegionCatalogue.Load()).FindingsOf(snapshot)];
        Assert.NotEmpty(findings);
        await changeAsync();

        Assert.Empty(await new ZoneRepair(table).RepairAsync(snapshot, findings, Stop));
    }
}
