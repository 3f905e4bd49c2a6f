using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Audit;

/// <summary>Finds what in storage is not as the service would have left it, and mends what needs no decision. Traffic may run.</summary>
internal sealed class ZoneAudit(TableService service, RegionCatalogue catalogue)
{
    private const int Tries = 50;

    private readonly LazyTable table = service.Mappings;
    private readonly ZoneJudge judge = new(catalogue);
    private readonly ZoneRepair mender = new(service.Mappings);

    /// <summary>All that have rows, in ordinal order. It costs a call for each and does not read their rows.</summary>
    public async IAsyncEnumerable<string> ZonesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = ""; await NextZoneAsync(last, cancellation) is { } zone; last = zone)
        {
            yield return zone;
        }
    }

    /// <param name="zone">Its id.</param>
    /// <param name="repair">Whether to mend what can be mended.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was mended, then what is left.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(string zone, bool repair, CancellationToken cancellation)
    {
        var mended = new List<Finding>();
        for (var lost = 0; await ZoneSnapshot.TakeAsync(table, zone, cancellation) is { } snapshot && lost < Tries;)
        {
            var findings = judge.FindingsOf(snapshot).ToList();
            var repairable = findings.FindAll(finding => finding.Remedy == Remedy.Repairable);
            if (!repair || repairable.Count == 0)
            {
                return [.. mended, .. findings];
            }

            var done = await mender.MendAsync(snapshot, repairable, cancellation);
            mended.AddRange(done);
            if (done.Count == 0)
            {
                await ZoneSnapshot.PauseAsync(lost++, cancellation);
            }
        }

        return
        [
            .. mended,
            new Finding(
                zone, FindingKind.NotSettled, null, "its mappings come and go too fast to be counted; ask again later", Remedy.None),
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
