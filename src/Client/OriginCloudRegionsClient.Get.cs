using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <exception cref="OriginCloudRegionsException">404 / 1142: the address has no mapping.</exception>
    public async Task<OriginCloudRegion> GetAsync(
        string zoneId, string originIp, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ZonePath.Mapping(zoneId, originIp));
        return Tagged(await api.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Gets the mapping if it no longer has the caller's entity tag (RFC 9110 section 13.1.2).</summary>
    /// <param name="ifNoneMatch">An <see cref="OriginCloudRegion.ETag"/>.</param>
    /// <returns>Null when the mapping still has this entity tag (304).</returns>
    /// <exception cref="ArgumentException"><paramref name="ifNoneMatch"/> is not an entity tag.</exception>
    /// <exception cref="OriginCloudRegionsException">404 / 1142: the address has no mapping.</exception>
    public async Task<OriginCloudRegion?> GetIfChangedAsync(
        string zoneId, string originIp, string ifNoneMatch, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ZonePath.Mapping(zoneId, originIp));
        request.Headers.IfNoneMatch.Add(EntityTag.Read(ifNoneMatch, nameof(ifNoneMatch)));
        var answer = await api.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.IsNotModified ? null : Tagged(answer);
    }

    private static OriginCloudRegion Tagged(ApiAnswer answer) =>
        answer.Read(ApiJson.Default.EnvelopeOriginCloudRegion) with { ETag = answer.ETag };
}
