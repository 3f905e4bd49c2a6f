using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A backup of a zone of more than 1,000 rows takes several queries, and the zone may change between them.</summary>
public sealed class ZoneScanTests(TableStorage storage)
{
    private const int Mappings = 1_200;

    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    /// <summary>Replacing a row leaves the counter as it is. The scan's first call finds that the zone exceeds a page.</summary>
    [Fact]
    public async Task Scan_WhenRowsAreReplacedBetweenPages_ShowsOneMoment()
    {
        await tables.FillAsync(zone, Mappings);

        var (first, last, isOneMoment) = await ScanAsync((BeforeCall: 3, ReplaceFirstThenLastAsync));

        Assert.Equal(("gcp", "gcp", true), (first, last, isOneMoment));
    }

    [Fact]
    public async Task Scan_OfZoneThatNeverHoldsStill_SaysSo()
    {
        await tables.FillAsync(zone, Mappings);
        (int, Func<Task>)[] always = [.. Enumerable.Range(2, 100).Select(call => (call, (Func<Task>)ReplaceFirstThenLastAsync))];

        var (_, last, isOneMoment) = await ScanAsync(always);

        Assert.Equal(("gcp", false), (last, isOneMoment));
    }

    private async Task<(string First, string Last, bool IsOneMoment)> ScanAsync(params (int BeforeCall, Func<Task> Happens)[] interruptions)
    {
        using var transport = new InterruptedTransport(interruptions);
        var scan = new ZoneScan(new TableService(tables.Options, transport).Mappings);
        var (found, isOneMoment) = Assert.Single(
            await scan.ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Mappings, found.Rows.Count);
        return (found.Rows[0].GetString("Vendor"), found.Rows[^1].GetString("Vendor"), isOneMoment);
    }

    private async Task ReplaceFirstThenLastAsync()
    {
        var rows = (await tables.RowsAsync(zone)).Keys.Order(StringComparer.Ordinal).ToList();
        await tables.PlantMappingAsync(zone, rows[0], "gcp");
        await tables.PlantMappingAsync(zone, rows[^1], "gcp");
    }
}
