using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Pages;

internal static class PageAnswer
{
    public static ApiAnswer Of(PageFile file, ApiRequest request, string caching, string policy = PagePolicy.Console)
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
            new("Content-Security-Policy", policy),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff")]);
        if (encoding.Name is { } coding)
        {
            headers.Add(new("Content-Encoding", coding));
        }

        return ApiAnswer.File(file.Read(encoding), file.MediaType).With(headers);
    }

    /// <summary>Returns the error of an unknown path.</summary>
    /// <param name="start">The first segment of the path below the base path.</param>
    public static ApiAnswer NotFound(ApiRequest request, string start = "/console") =>
        ApiErrors.RouteNotFound(request.Path[request.Path.IndexOf(start, StringComparison.OrdinalIgnoreCase)..]);

    // Compares weakly (RFC 9110 section 13.1.2), because a proxy that compresses may weaken the tag.
    private static bool IsKnown(string? sent, string tag) =>
        sent is not null && sent.Split(',', StringSplitOptions.TrimEntries).Any(known => known == "*" || known == tag || known == $"W/{tag}");
}
