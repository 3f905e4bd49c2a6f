using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A backup reads more than 1,000 rows in several queries. The zone may change between them.</summary>
public sealed class ZoneScanTests(TableStorage storage) : StoreTests(storage)
{
    private const int Mappings = 1_200;

    /// <summary>
    /// A replacement does not change the counter. Two calls read all zones and find that this zone exceeds a page. Three
    /// readings of two pages follow: an interrupted one and two that agree.
    /// </summary>
    [Fact]
    public async Task Scan_WhenRowsAreReplacedBetweenPages_ReadsTheZoneUntilTwoReadingsAgree() =>
        Assert.Equal(("gcp", "gcp", true, 2 + (3 * 2)), await ScanAsync((BeforeCall: 4, ReplaceFirstThenLastAsync)));

    [Fact]
    public async Task Scan_WhenZoneChangesDuringEveryReading_ReportsThatRowsAreNotOfOneMoment()
    {
        var (_, last, isOneMoment, _) = await ScanAsync(
            [.. Enumerable.Range(2, 100).Select(call => (call, (Func<Task>)ReplaceFirstThenLastAsync))]);

        Assert.Equal(("gcp", false), (last, isOneMoment));
    }

    private async Task<(string First, string Last, bool IsOneMoment, int Calls)> ScanAsync(
        params (int BeforeCall, Func<Task> Happens)[] interruptions)
    {
        await Tables.FillAsync(Zone, Mappings);
        using var transport = new InterruptedTransport(interruptions);
        var scan = new ZoneScan(new TableService(Tables.Options, transport).Mappings);
        var (found, isOneMoment) = Assert.Single(await scan.ReadAsync(Stop).ToListAsync(Stop));
        Assert.Equal(Mappings, found.Rows.Count);
        return (found.Rows[0].GetString("Vendor"), found.Rows[^1].GetString("Vendor"), isOneMoment, transport.Calls);
    }

    private async Task ReplaceFirstThenLastAsync()
    {
        var rows = (await Tables.RowsAsync(Zone)).Keys.Order(StringComparer.Ordinal).ToList();
        await Tables.PlantMappingAsync(Zone, rows[0], "gcp");
        await Tables.PlantMappingAsync(Zone, rows[^1], "gcp");
    }
}
