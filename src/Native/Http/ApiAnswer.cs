using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OriginCloudRegions.Native.Mappings;
using OriginCloudRegions.Native.Telemetry;

namespace OriginCloudRegions.Native.Http;

/// <summary>An answer, whole before its first byte is sent. All answers of the API leave through here.</summary>
internal sealed class ApiAnswer
{
    public const string MediaType = MediaTypeNames.Application.Json;

    private ApiAnswer(int status, ReadOnlyMemory<byte> body)
    {
        Status = status;
        Body = body;
    }

    public int Status { get; }

    public ReadOnlyMemory<byte> Body { get; }

    private string? ETag { get; init; }

    private TimeSpan? RetryAfter { get; init; }

    private int? ErrorCode { get; init; }

    public static implicit operator ApiAnswer(ApiError error) => Of(error);

    public static ApiAnswer Of<T>(T result, JsonTypeInfo<Envelope<T>> type) =>
        Of(new Envelope<T> { Result = result, Success = true }, type);

    public static ApiAnswer Of<T>(Envelope<T> envelope, JsonTypeInfo<Envelope<T>> type) =>
        Raw(JsonSerializer.SerializeToUtf8Bytes(envelope, type));

    /// <summary>JSON that is ready to be sent.</summary>
    public static ApiAnswer Raw(ReadOnlyMemory<byte> json) => new(StatusCodes.Status200OK, json);

    public static ApiAnswer NotModified(string etag) =>
        new(StatusCodes.Status304NotModified, ReadOnlyMemory<byte>.Empty) { ETag = etag };

    public static ApiAnswer Of(ApiError error)
    {
        var envelope = new Envelope<MappingBody> { Errors = [ResponseInfo.Of(error)], Result = null, Success = false };
        var body = JsonSerializer.SerializeToUtf8Bytes(envelope, ApiJson.Wire.EnvelopeMappingBody);
        return new ApiAnswer(error.Status, body) { RetryAfter = error.RetryAfter, ErrorCode = error.Code };
    }

    /// <param name="etag">Strong (RFC 9110 section 8.8.3): the same tag, the same bytes.</param>
    public ApiAnswer With(string etag) => new(Status, Body) { ETag = etag, RetryAfter = RetryAfter, ErrorCode = ErrorCode };

    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.Headers[RequestId.Header] = context.TraceIdentifier;
        response.Headers[ServerTiming.Header] = ServerTiming.Of(context);
        if (ErrorCode is { } code)
        {
            RequestOutcome.Note(context, code);
        }

        if (ETag is not null)
        {
            response.Headers.ETag = ETag;
        }

        if (RetryAfter is { } pause)
        {
            response.Headers.RetryAfter = ((int)pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (Status == StatusCodes.Status304NotModified)
        {
            return Task.CompletedTask;
        }

        response.ContentType = MediaType;
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, CancellationToken.None).AsTask();
    }
}
