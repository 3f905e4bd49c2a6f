using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <exception cref="OriginCloudRegionsException">404 / 1142: no mapping, perhaps because of a retry.</exception>
    public async Task<DeletedOriginCloudRegion> DeleteAsync(
        string zoneId, string originIp, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, ZonePath.Mapping(zoneId, originIp));
        return await ReadDeletedAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the mapping if it still has the caller's entity tag (RFC 9110 section 13.1.1).</summary>
    /// <param name="ifMatch">An <see cref="OriginCloudRegion.ETag"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="ifMatch"/> is not an entity tag.</exception>
    /// <exception cref="OriginCloudRegionsException">404 / 1142: no mapping. 412 / 7412: a newer mapping.</exception>
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
