using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Pages;

/// <summary>The answer with an embedded file.</summary>
internal static class PageAnswer
{
    /// <summary>Only files of this service, no inline code, and no other page around it.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="caching">The value of <c>Cache-Control</c>.</param>
    public static ApiAnswer Of(PageFile file, ApiRequest request, string caching)
    {
        var encoding = PageEncoding.Of(request.Header("Accept-Encoding"));
        var tag = file.TagOf(encoding);
        List<KeyValuePair<string, string>> headers = [new("Cache-Control", caching), new("Vary", "Accept-Encoding")];
        if (IsKnown(request.Header("If-None-Match"), tag))
        {
            return ApiAnswer.NotModified(tag).With(headers);
        }

        headers.AddRange([
            new("ETag", tag),
            new("Content-Security-Policy", Policy),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff")]);
        if (encoding.Name is { } coding)
        {
            headers.Add(new("Content-Encoding", coding));
        }

        return ApiAnswer.File(file.Read(encoding), file.MediaType).With(headers);
    }

    /// <summary>The same answer as for a path that the API does not have.</summary>
    public static ApiAnswer NotFound(ApiRequest request) =>
        ApiErrors.RouteNotFound(request.Path[request.Path.IndexOf("/console", StringComparison.OrdinalIgnoreCase)..]);

    /// <summary>A weak comparison (RFC 9110 section 13.1.2): a proxy that compresses may weaken the tag.</summary>
    private static bool IsKnown(string? sent, string tag) =>
        sent is not null && sent.Split(',', StringSplitOptions.TrimEntries).Any(known => known == "*" || known == tag || known == $"W/{tag}");
}
