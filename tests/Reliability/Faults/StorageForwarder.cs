using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>Forwards a call unchanged. A shared key does not sign the host, so the signature stays valid.</summary>
internal sealed class StorageForwarder(Uri storage) : IDisposable
{
    private static readonly HashSet<string> HopByHop = new(
        ["Connection", "Content-Length", "Host", "Keep-Alive", "Transfer-Encoding"], StringComparer.OrdinalIgnoreCase);

    private readonly HttpMessageInvoker network =
        new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null });

    /// <summary>Continues after the app has given up: the test must know whether storage applied the write.</summary>
    public async Task<StorageAnswer> SendAsync(HttpRequest sent, byte[] body)
    {
        var target = new Uri(storage, sent.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), target) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in sent.Headers.Where(header => !HopByHop.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values!))
            {
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values!);
            }
        }

        using var response = await network.SendAsync(request, CancellationToken.None);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => !HopByHop.Contains(header.Key))
            .ToDictionary(header => header.Key, header => header.Value.ToArray());
        return new StorageAnswer(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => network.Dispose();
}
