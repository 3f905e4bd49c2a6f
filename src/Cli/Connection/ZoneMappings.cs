using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Connection;

internal static class ZoneMappings
{
    private const int InFlight = 4;
    private const int MaxReadings = 6;

    // A concurrent create or delete moves mappings between pages, so a reading may miss some. Two equal readings show
    // that none moved. A single page is a snapshot.
    public static async Task<IReadOnlyList<OriginCloudRegion>> ReadAsync(ServiceConnection connection, CancellationToken cancellation)
    {
        var before = default(OriginCloudRegion[]);
        for (var readings = 0; readings < MaxReadings; readings++)
        {
            var (mappings, isOnePage) = await ReadOnceAsync(connection, cancellation);
            if (isOnePage || (before is not null && Addresses(before).SequenceEqual(Addresses(mappings))))
            {
                return mappings;
            }

            before = mappings;
        }

        throw new RefusedException("The zone changes too fast to be read: try again.");
    }

    private static async Task<(OriginCloudRegion[] Mappings, bool IsOnePage)> ReadOnceAsync(
        ServiceConnection connection, CancellationToken cancellation)
    {
        var first = await PageAsync(1);
        var pages = new OriginCloudRegionPage[Math.Max(1, first.ResultInfo.TotalPages)];
        pages[0] = first;
        await Parallel.ForAsync(
            1,
            pages.Length,
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellation },
            async (index, _) => pages[index] = await PageAsync(index + 1));
        var mappings = pages.SelectMany(page => page.Mappings)
            .DistinctBy(mapping => mapping.OriginIp)
            .OrderBy(mapping => mapping.OriginIp, StringComparer.Ordinal);
        return ([.. mappings], pages.Length == 1);

        Task<OriginCloudRegionPage> PageAsync(int number) => connection.ReadAsync(
            client => client.ListAsync(connection.Zone, number, OriginCloudRegionsClient.MaxPerPage, cancellation), cancellation);
    }

    private static IEnumerable<string> Addresses(OriginCloudRegion[] mappings) => mappings.Select(mapping => mapping.OriginIp);
}
