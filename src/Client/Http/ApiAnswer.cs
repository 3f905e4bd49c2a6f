using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OriginCloudRegions.Client.Http;

internal sealed class ApiAnswer(HttpResponseMessage response, byte[] body)
{
    private readonly bool isSuccess = response.IsSuccessStatusCode;

    public HttpStatusCode Status { get; } = response.StatusCode;

    public string ETag { get; } = response.Headers.ETag?.ToString() ?? "";

    public string? RequestId { get; } = response.Headers.TryGetValues("X-Request-Id", out var values) ? values.First() : null;

    public TimeSpan? RetryAfter { get; } = Http.RetryAfter.Of(response);

    public string? MediaType { get; } = response.Content.Headers.ContentType?.MediaType;

    public int Length => body.Length;

    public bool IsNotModified => Status == HttpStatusCode.NotModified;

    /// <exception cref="OriginCloudRegionsException">The answer is an error or is not from the API.</exception>
    public T Read<T>(JsonTypeInfo<Envelope<T>> type)
        where T : class =>
        ReadEnvelope(type).Result!;

    public OriginCloudRegionPage ReadPage()
    {
        var envelope = ReadEnvelope(ApiJson.Default.EnvelopeIReadOnlyListOriginCloudRegion);
        return envelope.ResultInfo is { } info
            ? new OriginCloudRegionPage { Mappings = envelope.Result!, ResultInfo = info }
            : throw new OriginCloudRegionsException(this, []);
    }

    private Envelope<T> ReadEnvelope<T>(JsonTypeInfo<Envelope<T>> type)
        where T : class
    {
        try
        {
            return isSuccess && JsonSerializer.Deserialize(body, type) is { Success: true, Result: not null } found
                ? found
                : throw new OriginCloudRegionsException(this, ReadErrors());
        }
        catch (JsonException failure)
        {
            throw new OriginCloudRegionsException(this, [], failure);
        }
    }

    private OriginCloudRegionsError[] ReadErrors() =>
        [.. (JsonSerializer.Deserialize(body, ApiJson.Default.ErrorEnvelope)?.Errors ?? []).Select(error => error.ToError())];
}
