using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

public sealed partial class OriginCloudRegionsClient
{
    /// <summary>Gets the vendors and regions that a mapping may name. They are the same for every zone.</summary>
    public async Task<SupportedRegions> GetSupportedRegionsAsync(
        string zoneId, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ZonePath.SupportedRegions(zoneId));
        var answer = await api.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.Read(ApiJson.Default.EnvelopeSupportedRegions);
    }
}
