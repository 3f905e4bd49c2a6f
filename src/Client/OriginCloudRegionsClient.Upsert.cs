using System.Net.Http.Headers;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>Creates or replaces a mapping. A repetition changes nothing.</summary>
    /// <exception cref="OriginCloudRegionsException">
    /// 400 / 1146: invalid address. 400 / 1157: unknown vendor or region. 403 / 1164: the zone has reached its quota.
    /// </exception>
    public Task<OriginCloudRegion> UpsertAsync(
        string zoneId, OriginCloudRegionRequest mapping, CancellationToken cancellationToken = default) =>
        PutAsync(zoneId, mapping, unconditional => { }, cancellationToken);

    /// <summary>Replaces the mapping if it still has the caller's entity tag (RFC 9110 section 13.1.1).</summary>
    /// <param name="ifMatch">An <see cref="OriginCloudRegion.ETag"/>, or <c>*</c> for any existing mapping.</param>
    /// <exception cref="ArgumentException"><paramref name="ifMatch"/> is not an entity tag.</exception>
    /// <exception cref="OriginCloudRegionsException">412 / 7412: the mapping has changed or is missing.</exception>
    public Task<OriginCloudRegion> UpsertAsync(
        string zoneId, OriginCloudRegionRequest mapping, string ifMatch, CancellationToken cancellationToken = default)
    {
        var seen = EntityTag.Read(ifMatch, nameof(ifMatch));
        return PutAsync(zoneId, mapping, request => request.Headers.IfMatch.Add(seen), cancellationToken);
    }

    /// <summary>Creates a mapping for an address without one (RFC 9110 section 13.1.2).</summary>
    /// <exception cref="OriginCloudRegionsException">412 / 7412: the address has a mapping.</exception>
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
