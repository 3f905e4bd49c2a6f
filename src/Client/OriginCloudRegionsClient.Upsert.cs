using System.Net.Http.Headers;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>
    /// Creates the mapping of an address, or replaces it. Repeating what is stored changes nothing,
    /// <see cref="OriginCloudRegion.ModifiedOn"/> included.
    /// </summary>
    /// <exception cref="OriginCloudRegionsException">
    /// 400 / 1146: no address. 400 / 1157: no such vendor, or no such region of it. 403 / 1164: the zone holds its 3,500
    /// mappings, and this would be one more.
    /// </exception>
    public Task<OriginCloudRegion> UpsertAsync(
        string zoneId, OriginCloudRegionRequest mapping, CancellationToken cancellationToken = default) =>
        PutAsync(zoneId, mapping, unconditional => { }, cancellationToken);

    /// <summary>Replaces the mapping of an address if it is still the one that the caller has seen.</summary>
    /// <param name="ifMatch">
    /// The <see cref="OriginCloudRegion.ETag"/> that was seen, or <c>*</c> for whatever is there (RFC 9110 section 13.1.1).
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="ifMatch"/> is no entity tag. The mappings of a list have none.
    /// </exception>
    /// <exception cref="OriginCloudRegionsException">
    /// 412 / 7412: it was changed or deleted in between, and nothing was written. Otherwise as without a condition.
    /// </exception>
    public Task<OriginCloudRegion> UpsertAsync(
        string zoneId, OriginCloudRegionRequest mapping, string ifMatch, CancellationToken cancellationToken = default)
    {
        var seen = EntityTag.Read(ifMatch, nameof(ifMatch));
        return PutAsync(zoneId, mapping, request => request.Headers.IfMatch.Add(seen), cancellationToken);
    }

    /// <summary>Creates the mapping of an address that has none yet (<c>If-None-Match: *</c>, RFC 9110 section 13.1.2).</summary>
    /// <exception cref="OriginCloudRegionsException">
    /// 412 / 7412: there is one, and it stays as it is. Otherwise as for an upsert.
    /// </exception>
    public Task<OriginCloudRegion> CreateAsync(
        string zoneId, OriginCloudRegionRequest mapping, CancellationToken cancellationToken = default) =>
        PutAsync(zoneId, mapping, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any), cancellationToken);

    private async Task<OriginCloudRegion> PutAsync(
        string zoneId, OriginCloudRegionRequest mapping, Action<HttpRequestMessage> condition, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        using var request = new HttpRequestMessage(HttpMethod.Put, ZonePath.Mapping(zoneId, mapping.OriginIp))
        {
            Content = ApiJson.Body(mapping, ApiJson.Default.OriginCloudRegionRequest),
        };
        condition(request);
        return Tagged(await api.SendAsync(request, cancellation).ConfigureAwait(false));
    }
}
