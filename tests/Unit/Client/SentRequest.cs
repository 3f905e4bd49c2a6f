namespace OriginCloudRegions.Unit.Client;

/// <summary>A request as it is sent.</summary>
/// <param name="Line">Method and absolute address.</param>
/// <param name="Headers">Headers of the request and of its body, sorted, one on each line.</param>
/// <param name="Body">The body; null if the request has none.</param>
internal sealed record SentRequest(string Line, string Headers, string? Body)
{
    public static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        // A read of the length adds Content-Length to the headers, as the transport does.
        _ = request.Content?.Headers.ContentLength;
        return new SentRequest(
            $"{request.Method} {request.RequestUri!.AbsoluteUri}",
            string.Join('\n', request.Headers
                .Concat(request.Content is { Headers: var headers } ? headers : [])
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
                .Order(StringComparer.Ordinal)),
            request.Content is { } content ? await content.ReadAsStringAsync(cancellation) : null);
    }
}
