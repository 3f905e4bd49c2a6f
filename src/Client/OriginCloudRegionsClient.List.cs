using System.Runtime.CompilerServices;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>Gets one page of mappings, sorted by canonical address in ordinal order.</summary>
    /// <param name="page">The page number, from 1. A page past the last one is empty.</param>
    /// <param name="perPage">The most mappings on a page, 1 to <see cref="MaxPerPage"/>.</param>
    /// <exception cref="OriginCloudRegionsException">400 / 1146: a number is out of range.</exception>
    public async Task<OriginCloudRegionPage> ListAsync(
        string zoneId, int page = 1, int perPage = 20, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ZonePath.Page(zoneId, page, perPage));
        var answer = await api.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.ReadPage();
    }

    /// <summary>Gets all mappings page by page, sorted by canonical address in ordinal order.</summary>
    /// <remarks>Not a snapshot: concurrent changes can repeat or skip a mapping.</remarks>
    /// <param name="perPage">The most mappings on a page, 1 to <see cref="MaxPerPage"/>.</param>
    public async IAsyncEnumerable<OriginCloudRegion> ListAllAsync(
        string zoneId, int perPage = MaxPerPage, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        OriginCloudRegionPage found;
        var page = 1;
        do
        {
            found = await ListAsync(zoneId, page, perPage, cancellationToken).ConfigureAwait(false);
            foreach (var mapping in found.Mappings)
            {
                yield return mapping;
            }
        }
        while (found.Mappings.Count > 0 && page++ < found.ResultInfo.TotalPages);
    }
}
