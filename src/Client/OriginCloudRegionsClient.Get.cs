using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <exception cref="OriginCloudRegionsException">404 / 1142: there is no mapping for the address.</exception>
    public async Task<OriginCloudRegion> GetAsync(
        string zoneId, string originIp, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ZonePath.Mapping(zoneId, originIp));
        return Tagged(await api.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Gets the mapping of an address if it is no longer the one that the caller has.</summary>
    /// <param name="ifNoneMatch">
    /// The <see cref="OriginCloudRegion.ETag"/> of what the caller has (RFC 9110 section 13.1.2).
    /// </param>
    /// <returns>Null where the mapping still has that entity tag (304).</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="ifNoneMatch"/> is no entity tag. The mappings of a list have none.
    /// </exception>
    /// <exception cref="OriginCloudRegionsException">404 / 1142: there is no mapping for the address.</exception>
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
