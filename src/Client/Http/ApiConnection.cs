using System.Net.Http.Headers;

namespace OriginCloudRegions.Client.Http;

internal sealed class ApiConnection(HttpClient http, Uri baseAddress, OriginCloudRegionsCredential credential)
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.RequestUri = new Uri(baseAddress, request.RequestUri!);
        request.Headers.Accept.Add(Json);
        credential.AddTo(request.Headers);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        return new ApiAnswer(response, body);
    }
}
