using System.Runtime.CompilerServices;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>Reads all zones with one query, a thousand entities a page. Reads a zone on two pages again.</summary>
internal sealed class ZoneScan(LazyTable table)
{
    private const int Tries = 20;

    /// <returns>The zones in ordinal order, and whether a zone was read at one moment.</returns>
    public async IAsyncEnumerable<(ZoneSnapshot Zone, bool IsOneMoment)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (held, readApart) = (default(ZoneSnapshot), default(string));
        await foreach (var page in table.PagesAsync(null, null, null, cancellation))
        {
            // The last zone of a page may continue in the next one.
            if (held is not null)
            {
                readApart = held.Zone;
                yield return await ReadAsync(readApart, cancellation);
            }

            var zones = page.GroupBy(entity => entity.PartitionKey).Where(zone => zone.Key != readApart).ToList();
            foreach (var zone in zones.SkipLast(1))
            {
                yield return (ZoneSnapshot.Of(zone.Key, [.. zone]), true);
            }

            held = zones.Count == 0 ? null : ZoneSnapshot.Of(zones[^1].Key, [.. zones[^1]]);
        }

        if (held is not null)
        {
            yield return (held, true);
        }
    }

    // Reads a zone until two readings agree. The counter alone does not show replaced rows.
    private async Task<(ZoneSnapshot Zone, bool IsOneMoment)> ReadAsync(string zone, CancellationToken cancellation)
    {
        var read = await ZoneSnapshot.ReadAsync(table, zone, cancellation);
        for (var moved = 0; moved < Tries && !read.IsOnePage; moved++)
        {
            var again = await ZoneSnapshot.ReadAsync(table, zone, cancellation);
            if (again.IsSameAs(read))
            {
                return (again, true);
            }

            read = again;
            await ZoneSnapshot.PauseAsync(moved, cancellation);
        }

        return (read, read.IsOnePage);
    }
}
