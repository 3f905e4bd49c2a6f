using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

/// <summary>
/// Says, per zone, in which region of which cloud vendor the origin server at an IP address stands, and reads it back.
/// </summary>
/// <remarks>
/// Any number of threads may share a client. Where no answer comes, a method throws <see cref="HttpRequestException"/>;
/// where <see cref="HttpClient.Timeout"/> passes first, <see cref="TaskCanceledException"/>; for every answer other than the
/// one that was asked for, <see cref="OriginCloudRegionsException"/>. An address may be spelled in any way that RFC 4291
/// section 2.2 allows; answers hold its canonical text (RFC 5952).
/// </remarks>
public sealed partial class OriginCloudRegionsClient
{
    /// <summary>More items in one batch are refused.</summary>
    public const int MaxBatchItems = 100;

    /// <summary>More mappings on one page are refused.</summary>
    public const int MaxPerPage = 100;

    private readonly ApiConnection api;

    /// <param name="httpClient">
    /// Knows where the service is: <see cref="HttpClient.BaseAddress"/> is <c>https://HOST/client/v4</c>, with or without a
    /// slash at its end, or <c>https://HOST</c> alone, which means the same. It is neither changed nor disposed of, and is
    /// best made with a handler that does not follow redirects: the API has none, and a key would be sent along.
    /// </param>
    /// <param name="credential">Sent with each request of this client, and with no other request.</param>
    /// <exception cref="ArgumentException">
    /// The client has no base address, or one that is not http or https, or has a query or a fragment.
    /// </exception>
    public OriginCloudRegionsClient(HttpClient httpClient, OriginCloudRegionsCredential credential)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(credential);
        api = new ApiConnection(httpClient, ApiBaseAddress.Of(httpClient.BaseAddress, nameof(httpClient)), credential);
    }
}
