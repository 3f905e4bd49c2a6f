using System.Text.Json.Serialization.Metadata;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>Creates or replaces each valid mapping. For each address, the last mapping counts.</summary>
    /// <param name="mappings">At most <see cref="MaxBatchItems"/> mappings.</param>
    /// <returns>Invalid mappings failed, and the others succeeded.</returns>
    /// <exception cref="OriginCloudRegionsException">
    /// Nothing was stored. 400 / 1146: too many mappings. 403 / 1164: the valid mappings exceed the quota.
    /// </exception>
    public Task<BatchResult> BatchUpsertAsync(
        string zoneId, IEnumerable<OriginCloudRegionRequest> mappings, CancellationToken cancellationToken = default) =>
        BatchAsync(
            HttpMethod.Put, zoneId, mappings, ApiJson.Default.IEnumerableOriginCloudRegionRequest, cancellationToken);

    /// <param name="originIps">At most <see cref="MaxBatchItems"/> addresses.</param>
    /// <returns>Missing addresses failed, perhaps because of a retry. Repeated addresses failed, too.</returns>
    /// <exception cref="OriginCloudRegionsException">400 / 1146: too many addresses. Nothing was deleted.</exception>
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
