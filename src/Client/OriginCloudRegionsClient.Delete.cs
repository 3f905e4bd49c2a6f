using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <exception cref="OriginCloudRegionsException">
    /// 404 / 1142: there is no mapping for the address. A delete that was repeated because its answer got lost ends so too.
    /// </exception>
    public async Task<DeletedOriginCloudRegion> DeleteAsync(
        string zoneId, string originIp, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, ZonePath.Mapping(zoneId, originIp));
        return await ReadDeletedAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the mapping of an address if it is still the one that the caller has seen.</summary>
    /// <param name="ifMatch">The <see cref="OriginCloudRegion.ETag"/> that was seen (RFC 9110 section 13.1.1).</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="ifMatch"/> is no entity tag. The mappings of a list have none.
    /// </exception>
    /// <exception cref="OriginCloudRegionsException">
    /// 404 / 1142: there is no mapping for the address. 412 / 7412: it was changed in between, and is still there.
    /// </exception>
    public async Task<DeletedOriginCloudRegion> DeleteAsync(
        string zoneId, string originIp, string ifMatch, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, ZonePath.Mapping(zoneId, originIp));
        request.Headers.IfMatch.Add(EntityTag.Read(ifMatch, nameof(ifMatch)));
        return await ReadDeletedAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DeletedOriginCloudRegion> ReadDeletedAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var answer = await api.SendAsync(request, cancellation).ConfigureAwait(false);
        return answer.Read(ApiJson.Default.EnvelopeDeletedOriginCloudRegion);
    }
}
