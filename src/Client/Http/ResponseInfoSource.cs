using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client.Http;

internal sealed record ResponseInfoSource
{
    [JsonPropertyName("pointer")]
    public string? Pointer { get; init; }
}
