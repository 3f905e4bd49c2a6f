using System.Net.Http.Headers;

namespace OriginCloudRegions.Api.Pages;

/// <param name="Name">The name in <c>Content-Encoding</c>; null for the uncompressed file.</param>
internal sealed record PageEncoding(string? Name, string Ending)
{
    public static readonly PageEncoding Identity = new(null, "");

    public static readonly PageEncoding Brotli = new("br", ".br");

    public static readonly PageEncoding Gzip = new("gzip", ".gz");

    private static readonly PageEncoding[] Preferred = [Brotli, Gzip];

    /// <summary>Returns the smallest encoding that the caller accepts (RFC 9110 section 12.5.3).</summary>
    /// <param name="accepted">The value of <c>Accept-Encoding</c>; null when it is missing.</param>
    public static PageEncoding Of(string? accepted)
    {
        var codings = (accepted ?? "").Split(',')
            .Select(part => StringWithQualityHeaderValue.TryParse(part, out var coding) ? coding : null)
            .Where(coding => coding is { Quality: null or > 0 })
            .Select(coding => coding!.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Preferred.FirstOrDefault(encoding => codings.Contains(encoding.Name!), Identity);
    }
}
