using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>What became of the items of a batch, both lists in the order of the request.</summary>
public sealed record BatchResult
{
    [JsonPropertyName("failed")]
    public required IReadOnlyList<BatchFailed> Failed { get; init; }

    [JsonPropertyName("succeeded")]
    public required IReadOnlyList<BatchSucceeded> Succeeded { get; init; }
}
