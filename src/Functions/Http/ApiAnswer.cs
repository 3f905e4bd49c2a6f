using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OriginCloudRegions.Functions.Mappings;

namespace OriginCloudRegions.Functions.Http;

/// <summary>An answer, whole before its first byte is sent. All answers of the API leave through here.</summary>
internal sealed class ApiAnswer
{
    private readonly int status;
    private readonly byte[] body;
    private readonly TimeSpan? retryAfter;

    private ApiAnswer(int status, byte[] body, TimeSpan? retryAfter = null)
    {
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    public static implicit operator ApiAnswer(ApiError error) => Of(error);

    public static ApiAnswer Of<T>(T result, JsonTypeInfo<Envelope<T>> type) =>
        new(200, JsonSerializer.SerializeToUtf8Bytes(new Envelope<T> { Result = result, Success = true }, type));

    public static ApiAnswer Of(ApiError error)
    {
        var envelope = new Envelope<MappingBody> { Errors = [ResponseInfo.Of(error)], Result = null, Success = false };
        var body = JsonSerializer.SerializeToUtf8Bytes(envelope, ApiJson.Wire.EnvelopeMappingBody);
        return new ApiAnswer(error.Status, body, error.RetryAfter);
    }

    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = body.Length;
        response.Headers[RequestId.Header] = context.TraceIdentifier;
        response.Headers[ServerTiming.Header] = ServerTiming.Of(context);
        if (retryAfter is { } pause)
        {
            response.Headers.RetryAfter = ((int)pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return response.Body.WriteAsync(body, CancellationToken.None).AsTask();
    }
}
