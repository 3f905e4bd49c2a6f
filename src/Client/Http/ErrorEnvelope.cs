using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client.Http;

internal sealed record ErrorEnvelope
{
    [JsonPropertyName("errors")]
    public required IReadOnlyList<ResponseInfo> Errors { get; init; }
}
