using System.Text.Json.Serialization.Metadata;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>Creates or replaces each valid mapping. The last mapping of an address wins.</summary>
    /// <param name="mappings">At most <see cref="MaxBatchItems"/>.</param>
    /// <returns>
    /// The invalid items in <see cref="BatchResult.Failed"/>, the others in <see cref="BatchResult.Succeeded"/>.
    /// </returns>
    /// <exception cref="OriginCloudRegionsException">
    /// 400 / 1146: too many items. 403 / 1164: the valid items exceed the quota. Nothing was stored.
    /// </exception>
    public Task<BatchResult> BatchUpsertAsync(
        string zoneId, IEnumerable<OriginCloudRegionRequest> mappings, CancellationToken cancellationToken = default) =>
        BatchAsync(
            HttpMethod.Put, zoneId, mappings, ApiJson.Default.IEnumerableOriginCloudRegionRequest, cancellationToken);

    /// <summary>Deletes each mapping.</summary>
    /// <param name="originIps">At most <see cref="MaxBatchItems"/>.</param>
    /// <returns>Missing and repeated addresses in <see cref="BatchResult.Failed"/>, as after a retry.</returns>
    /// <exception cref="OriginCloudRegionsException">400 / 1146: too many items. Nothing was deleted.</exception>
    public Task<BatchResult> BatchDeleteAsync(
        string zoneId, IEnumerable<string> originIps, CancellationToken cancellationToken = default) =>
        BatchAsync(HttpMethod.Delete, zoneId, originIps, ApiJson.Default.IEnumerableString, cancellationToken);

    private async Task<BatchResult> BatchAsync<T>(
        HttpMethod method, string zoneId, IEnumerable<T> items, JsonTypeInfo<IEnumerable<T>> type, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(items);
        using var request = new HttpRequestMessage(method, ZonePath.Batch(zoneId)) { Content = ApiJson.Body(items, type) };
        var answer = await api.SendAsync(request, cancellation).ConfigureAwait(false);
        return answer.Read(ApiJson.Default.EnvelopeBatchResult);
    }
}
