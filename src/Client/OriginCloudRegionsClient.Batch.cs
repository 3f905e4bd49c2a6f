using System.Text.Json.Serialization.Metadata;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>
    /// Creates or replaces several mappings and leaves the zone's others as they are. Each is judged on its own: the good
    /// ones are stored, the others come back in <see cref="BatchResult.Failed"/>. Of several for one address the last counts.
    /// </summary>
    /// <param name="mappings">At most <see cref="MaxBatchItems"/>; <c>Chunk</c> makes batches of more.</param>
    /// <exception cref="OriginCloudRegionsException">
    /// 400 / 1146: too many. 403 / 1164: the good ones would take the zone past its 3,500 mappings. Nothing was stored.
    /// </exception>
    public Task<BatchResult> BatchUpsertAsync(
        string zoneId, IEnumerable<OriginCloudRegionRequest> mappings, CancellationToken cancellationToken = default) =>
        BatchAsync(
            HttpMethod.Put, zoneId, mappings, ApiJson.Default.IEnumerableOriginCloudRegionRequest, cancellationToken);

    /// <summary>
    /// Deletes the mappings of several addresses, each on its own. One that is not there, or was named before in the same
    /// batch, comes back in <see cref="BatchResult.Failed"/>, and so does one whose answer got lost and was asked for again.
    /// </summary>
    /// <param name="originIps">At most <see cref="MaxBatchItems"/>; <c>Chunk</c> makes batches of more.</param>
    /// <returns>In <see cref="BatchResult.Succeeded"/> the values that were deleted.</returns>
    /// <exception cref="OriginCloudRegionsException">400 / 1146: too many. Nothing was deleted.</exception>
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
