namespace OriginCloudRegions.Unit.Storage;

/// <param name="Line">The method, and the path below the account.</param>
/// <param name="Query">The decoded query parameters.</param>
/// <param name="IfMatch">The <c>If-Match</c> header; empty if it is missing.</param>
/// <param name="Body">The content; empty if it is missing.</param>
internal sealed record TableCall(string Line, IReadOnlyDictionary<string, string> Query, string IfMatch, string Body)
{
    public string? Filter => Query.GetValueOrDefault("$filter");

    public string? Select => Query.GetValueOrDefault("$select");

    public string? Top => Query.GetValueOrDefault("$top");

    public static async Task<TableCall> OfAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var uri = request.RequestUri!;
        return new(
            $"{request.Method} {Uri.UnescapeDataString(uri.AbsolutePath).Replace("/devstoreaccount1/", "", StringComparison.Ordinal)}",
            uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(parameter => parameter.Split('=', 2))
                .ToDictionary(parts => Decode(parts[0]), parts => Decode(parts[1])),
            request.Headers.TryGetValues("If-Match", out var guards) ? string.Join(',', guards) : "",
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellation));
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
