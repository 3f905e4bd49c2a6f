using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A backup reads more than 1,000 rows in several queries. The zone may change between them.</summary>
public sealed class ZoneScanTests(TableStorage storage) : StoreTests(storage)
{
    private const int Mappings = 1_200;

    /// <summary>A replacement does not change the counter. The first call finds that the zone exceeds a page.</summary>
    [Fact]
    public async Task Scan_WhenRowsAreReplacedBetweenPages_ReadsTheZoneAgain() =>
        Assert.Equal(("gcp", "gcp", true), await ScanAsync((BeforeCall: 3, ReplaceFirstThenLastAsync)));

    [Fact]
    public async Task Scan_WhenZoneChangesDuringEveryReading_ReportsThatRowsAreNotOfOneMoment()
    {
        var (_, last, isOneMoment) = await ScanAsync(
            [.. Enumerable.Range(2, 100).Select(call => (call, (Func<Task>)ReplaceFirstThenLastAsync))]);

        Assert.Equal(("gcp", false), (last, isOneMoment));
    }

    private async Task<(string First, string Last, bool IsOneMoment)> ScanAsync(
        params (int BeforeCall, Func<Task> Happens)[] interruptions)
    {
        await Tables.FillAsync(Zone, Mappings);
        using var transport = new InterruptedTransport(interruptions);
        var scan = new ZoneScan(new TableService(Tables.Options, transport).Mappings);
        var (found, isOneMoment) = Assert.Single(await scan.ReadAsync(Stop).ToListAsync(Stop));
        Assert.Equal(Mappings, found.Rows.Count);
        return (found.Rows[0].GetString("Vendor"), found.Rows[^1].GetString("Vendor"), isOneMoment);
    }

    private async Task ReplaceFirstThenLastAsync()
    {
        var rows = (await Tables.RowsAsync(Zone)).Keys.Order(StringComparer.Ordinal).ToList();
        await Tables.PlantMappingAsync(Zone, rows[0], "gcp");
        await Tables.PlantMappingAsync(Zone, rows[^1], "gcp");
    }
}
