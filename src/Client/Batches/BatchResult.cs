using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>Both lists keep the order of the request.</summary>
public sealed record BatchResult
{
    [JsonPropertyName("failed")]
    public required IReadOnlyList<BatchFailed> Failed { get; init; }

    [JsonPropertyName("succeeded")]
    public required IReadOnlyList<BatchSucceeded> Succeeded { get; init; }
}
