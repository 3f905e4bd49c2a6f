using System.Text.Json.Serialization;

namespace OriginCloudRegions.Book;

public sealed record BookEnvelope<T>(
    [property: JsonPropertyName("result")] T? Result,
    [property: JsonPropertyName("success")] bool Success,
    [property: JsonPropertyName("errors")] IReadOnlyList<BookError> Errors)
{
    [JsonPropertyName("messages")]
    public IReadOnlyList<BookError> Messages { get; } = [];
}
