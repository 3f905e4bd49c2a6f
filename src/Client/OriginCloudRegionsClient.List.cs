using System.Runtime.CompilerServices;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>Gets one page of a zone's mappings, in the ordinal order of their canonical addresses.</summary>
    /// <param name="page">From 1. A page past the end is empty.</param>
    /// <param name="perPage">1 to <see cref="MaxPerPage"/>.</param>
    /// <exception cref="OriginCloudRegionsException">400 / 1146: a number is out of its range.</exception>
    public async Task<OriginCloudRegionPage> ListAsync(
        string zoneId, int page = 1, int perPage = 20, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ZonePath.Page(zoneId, page, perPage));
        var answer = await api.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.ReadPage();
    }

    /// <summary>
    /// Gets all mappings of a zone, in the ordinal order of their canonical addresses, a page at a time as they are consumed.
    /// </summary>
    /// <remarks>
    /// This is no snapshot: a mapping that others create or delete meanwhile moves those after it, so that one of these may
    /// come twice or be left out.
    /// </remarks>
    /// <param name="perPage">1 to <see cref="MaxPerPage"/>; fewer make more requests.</param>
    /// <exception cref="OriginCloudRegionsException">While the mappings are consumed, as for one page.</exception>
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
