using System.Net.Http.Headers;

namespace OriginCloudRegions.Api.Http;

internal static class BodyFormat
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    public static ApiError? Refuse(ApiRequest sent) =>
        !MediaTypeHeaderValue.TryParse(sent.Header("Content-Type"), out var type) || !IsJson(type.MediaType) ? ApiErrors.MediaTypeUnsupported
        : type.CharSet is not null && !type.Parameters.All(IsUtf8OrNoCharset) ? ApiErrors.CharsetUnsupported
        : !IsIdentity(sent.Header("Content-Encoding")) ? ApiErrors.ContentEncodingUnsupported
        : null;

    /// <summary>Accepts the suffix <c>+json</c>, too (RFC 6839 section 3.1).</summary>
    private static bool IsJson(string? type) =>
        type is not null && (type.Equals(ApiAnswer.MediaType, AnyCase) || type.EndsWith("+json", AnyCase));

    /// <summary>Accepts <c>utf8</c>, too: a label of UTF-8 in the Encoding Standard (WHATWG).</summary>
    private static bool IsUtf8OrNoCharset(NameValueHeaderValue parameter) =>
        !parameter.Name.Equals("charset", AnyCase)
        || parameter.Value?.Trim('"') is { } charset && (charset.Equals("utf-8", AnyCase) || charset.Equals("utf8", AnyCase));

    private static bool IsIdentity(string? codings) =>
        codings is null || codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .All(coding => coding.Equals("identity", AnyCase));
}
