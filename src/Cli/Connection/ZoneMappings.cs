using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Connection;

/// <summary>Reads all mappings of a zone, several pages at a time.</summary>
internal static class ZoneMappings
{
    private const int InFlight = 4;
    private const int Tries = 5;

    /// <returns>Each mapping once, in the ordinal order of the addresses.</returns>
    public static async Task<IReadOnlyList<OriginCloudRegion>> ReadAsync(ServiceConnection connection, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var found = await ReadOnceAsync(connection, cancellation);
            if (found is not null || tries == Tries)
            {
                return found ?? throw new RefusedException("The zone changes too fast to be read: try again.");
            }
        }
    }

    /// <returns>Null if other callers created or deleted mappings meanwhile, which moves the others between pages.</returns>
    private static async Task<IReadOnlyList<OriginCloudRegion>?> ReadOnceAsync(ServiceConnection connection, CancellationToken cancellation)
    {
        var first = await PageAsync(1);
        var pages = new OriginCloudRegionPage[Math.Max(1, first.ResultInfo.TotalPages)];
        pages[0] = first;
        await Parallel.ForAsync(
            1,
            pages.Length,
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellation },
            async (index, _) => pages[index] = await PageAsync(index + 1));
        var mappings = pages.SelectMany(page => page.Mappings).OrderBy(mapping => mapping.OriginIp, StringComparer.Ordinal).ToArray();
        var isSteady = Array.TrueForAll(pages, page => page.ResultInfo.TotalCount == first.ResultInfo.TotalCount)
            && mappings.DistinctBy(mapping => mapping.OriginIp).Count() == mappings.Length;
        return isSteady ? mappings : null;

        Task<OriginCloudRegionPage> PageAsync(int number) => connection.Client.ListAsync(
            connection.Zone, number, OriginCloudRegionsClient.MaxPerPage, cancellation);
    }
}
