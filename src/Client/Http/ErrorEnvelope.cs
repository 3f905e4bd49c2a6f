using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client.Http;

/// <summary>What every refusal comes in.</summary>
internal sealed record ErrorEnvelope
{
    [JsonPropertyName("errors")]
    public required IReadOnlyList<ResponseInfo> Errors { get; init; }
}
