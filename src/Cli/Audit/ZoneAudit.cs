using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Audit;

/// <summary>Finds rows and counters that break the rules of the service. Repairs those that need no decision.</summary>
internal sealed class ZoneAudit(TableService service, RegionCatalogue catalogue)
{
    private const int Tries = 50;

    private readonly LazyTable table = service.Mappings;
    private readonly ZoneInspector inspector = new(catalogue);
    private readonly ZoneRepair repair = new(service.Mappings);

    public bool HasWritten { get; private set; }

    // Returns the zones in ordinal order, with one call for each zone. Does not read their rows.
    public async IAsyncEnumerable<string> ZonesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = ""; await NextZoneAsync(last, cancellation) is { } zone; last = zone)
        {
            yield return zone;
        }
    }

    /// <returns>The repaired findings first.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(string zone, bool repairs, CancellationToken cancellation)
    {
        var repaired = new List<Finding>();
        for (var lost = 0; await ZoneSnapshot.TakeAsync(table, zone, cancellation) is { } snapshot && lost < Tries;)
        {
            var findings = inspector.FindingsOf(snapshot).ToList();
            var repairable = findings.FindAll(finding => finding.Remedy == Remedy.Repairable);
            if (!repairs || repairable.Count == 0)
            {
                return [.. repaired, .. findings];
            }

            var done = await repair.RepairAsync(snapshot, repairable, cancellation);
            repaired.AddRange(done);
            HasWritten |= done.Count > 0;
            if (done.Count == 0)
            {
                await ZoneSnapshot.PauseAsync(lost++, cancellation);
            }
        }

        return
        [
            .. repaired,
            new Finding(zone, FindingKind.NotSettled, null, "its mappings change too fast to be counted; try again later", Remedy.None),
        ];
    }

    private async Task<string?> NextZoneAsync(string last, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {last}");
        await foreach (var page in table.PagesAsync(filter, 1, [nameof(ITableEntity.PartitionKey)], cancellation))
        {
            if (page is [var first, ..])
            {
                return first.PartitionKey;
            }
        }

        return null;
    }
}
