using System.Text.Json.Serialization;

namespace OriginCloudRegions.ByTheBook;

public sealed record BookEnvelope<T>(
    [property: JsonPropertyName("result")] T Result,
    [property: JsonPropertyName("success")] bool Success = true)
{
    [JsonPropertyName("errors")]
    public IReadOnlyList<string> Errors { get; } = [];

    [JsonPropertyName("messages")]
    public IReadOnlyList<string> Messages { get; } = [];
}
