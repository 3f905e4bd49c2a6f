using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A zone that changes between the snapshot of an audit and its repair.</summary>
public sealed class ZoneRepairTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Repair_OfOutdatedSnapshot_DoesNotSetCounter(bool isMissing)
    {
        await app.Tables.FillAsync(zone, 3);
        await (isMissing ? app.Tables.RemoveAsync(zone, "!quota") : app.Tables.PlantCounterAsync(zone, 10));
        var (snapshot, findings) = await LookAsync();
        await app.Api.PutAsync(zone, "192.0.2.1");
        var counter = await app.Tables.CounterAsync(zone);

        Assert.Empty(await RepairAsync(snapshot, findings));
        Assert.Equal(counter, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Repair_OfOutdatedSnapshot_DoesNotMoveRow()
    {
        await app.Tables.PlantMappingAsync(zone, "0::1");
        await app.Tables.PlantCounterAsync(zone, 1);
        var (snapshot, findings) = await LookAsync();
        await app.Api.PutAsync(zone, "192.0.2.1");

        Assert.Empty(await RepairAsync(snapshot, findings));
        Assert.Equal(["0::1", "192.0.2.1"], (await app.Tables.RowsAsync(zone)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Repair_OfRowChangedSinceSnapshot_DoesNotMoveIt()
    {
        await app.Tables.PlantMappingAsync(zone, "0::1");
        await app.Tables.PlantCounterAsync(zone, 1);
        var (snapshot, findings) = await LookAsync();
        await app.Tables.PlantMappingAsync(zone, "0::1", "gcp", "us-central1");

        Assert.Empty(await RepairAsync(snapshot, findings));
        Assert.Equal("gcp", (await app.Tables.RowsAsync(zone))["0::1"].GetString("Vendor"));
    }

    private LazyTable Table => new TableService(app.Tables.Options).Mappings;

    private async Task<(ZoneSnapshot Snapshot, List<Finding> Findings)> LookAsync()
    {
        var snapshot = await ZoneSnapshot.TakeAsync(Table, zone, TestContext.Current.CancellationToken);
        return (snapshot!, [.. new ZoneInspector(RegionCatalogue.Load()).FindingsOf(snapshot!)]);
    }

    private Task<IReadOnlyList<Finding>> RepairAsync(ZoneSnapshot snapshot, IReadOnlyList<Finding> findings) =>
        new ZoneRepair(Table).RepairAsync(snapshot, findings, TestContext.Current.CancellationToken);
}
