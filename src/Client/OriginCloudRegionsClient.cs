using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

/// <summary>Manages the mappings of origins to the regions of cloud vendors. Thread-safe.</summary>
/// <remarks>
/// Methods throw <see cref="HttpRequestException"/> if no answer arrives, <see cref="TaskCanceledException"/> after
/// the timeout, and <see cref="OriginCloudRegionsException"/> for an error. Addresses may have any form of RFC 4291
/// section 2.2. Answers contain the canonical text (RFC 5952).
/// </remarks>
public sealed partial class OriginCloudRegionsClient
{
    public const int MaxBatchItems = 100;

    public const int MaxPerPage = 100;

    private readonly ApiConnection api;

    /// <param name="httpClient">
    /// A client whose base address is <c>https://HOST</c> or <c>https://HOST/client/v4</c>. Its handler should not
    /// follow redirects, because their target would receive an API key. The caller disposes of the client.
    /// </param>
    /// <exception cref="ArgumentException">The base address is invalid, or has a query or a fragment.</exception>
    public OriginCloudRegionsClient(HttpClient httpClient, OriginCloudRegionsCredential credential)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(credential);
        api = new ApiConnection(httpClient, ApiBaseAddress.Of(httpClient.BaseAddress, nameof(httpClient)), credential);
    }
}
