using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OriginCloudRegions.Api.Http;

/// <summary>A complete answer, which a head copies to its host.</summary>
public sealed class ApiAnswer
{
    internal const string MediaType = MediaTypeNames.Application.Json;

    private static readonly KeyValuePair<string, string> Json = new("Content-Type", MediaType);

    private ApiAnswer(int status, ReadOnlyMemory<byte> body, params IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        Status = status;
        Body = body;
        Headers = headers;
    }

    public int Status { get; }

    /// <summary>Without <c>Content-Length</c>, which each head derives from <see cref="Body"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>UTF-8 JSON or the bytes of a file; empty for 304.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    internal int? ErrorCode { get; private init; }

    internal static ApiAnswer Of<T>(T result, JsonTypeInfo<Envelope<T>> type) =>
        Of(new Envelope<T> { Result = result, Success = true }, type);

    internal static ApiAnswer Of<T>(Envelope<T> envelope, JsonTypeInfo<Envelope<T>> type) =>
        Raw(JsonSerializer.SerializeToUtf8Bytes(envelope, type));

    internal static ApiAnswer Raw(ReadOnlyMemory<byte> json) => new(200, json, Json);

    internal static ApiAnswer File(ReadOnlyMemory<byte> content, string mediaType) =>
        new(200, content, new KeyValuePair<string, string>("Content-Type", mediaType));

    internal static ApiAnswer NotModified(string etag) => new(304, ReadOnlyMemory<byte>.Empty, new KeyValuePair<string, string>("ETag", etag));

    internal static ApiAnswer Of(ApiError error)
    {
        var envelope = new Envelope<string> { Errors = [ResponseInfo.Of(error)], Result = null, Success = false };
        var body = JsonSerializer.SerializeToUtf8Bytes(envelope, HttpJson.Wire.EnvelopeString);
        List<KeyValuePair<string, string>> headers = [Json];
        if (error.RetryAfter is { } pause)
        {
            headers.Add(new("Retry-After", ((int)pause.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        }

        if (error.Allow is { } methods)
        {
            headers.Add(new("Allow", string.Join(", ", methods)));
        }

        if (error.AcceptEncoding is { } codings)
        {
            headers.Add(new("Accept-Encoding", codings));
        }

        if (error.Status == 401)
        {
            headers.Add(new("WWW-Authenticate", "Bearer"));
        }

        return new ApiAnswer(error.Status, body, headers) { ErrorCode = error.Code };
    }

    internal ApiAnswer With(params IEnumerable<KeyValuePair<string, string>> more) =>
        new(Status, Body, [.. Headers, .. more]) { ErrorCode = ErrorCode };
}
