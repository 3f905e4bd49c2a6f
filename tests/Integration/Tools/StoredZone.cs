using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Tools;

internal static class StoredZone
{
    /// <summary>Returns the mappings of a zone as text, the time included, by address.</summary>
    public static async Task<SortedDictionary<string, string>> MappingsAsync(this Tables tables, string zone) => new(
        (await tables.RowsAsync(zone)).ToDictionary(
            row => row.Key,
            row => $"{row.Value.GetString("Vendor")} {row.Value.GetString("Region")} {row.Value.GetDateTimeOffset("ModifiedOn"):O}"),
        StringComparer.Ordinal);

    /// <summary>Asserts that an audit of a zone finds nothing.</summary>
    public static async Task AssertSoundAsync(this Tables tables, string zone)
    {
        var audit = new ZoneAudit(new TableService(tables.Options), RegionCatalogue.Load());
        Assert.Empty(await audit.RunAsync(zone, repairs: false, TestContext.Current.CancellationToken));
    }
}
