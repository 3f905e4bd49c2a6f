using System.Text.Json.Serialization;

namespace OriginCloudRegions.Book;

public sealed record BookError(
    [property: JsonPropertyName("code")] int Code,
    [property: JsonPropertyName("message")] string Message);
