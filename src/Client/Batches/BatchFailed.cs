using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

public sealed record BatchFailed
{
    /// <summary>The address as sent, not normalised.</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    /// <summary>The message that the operation on one mapping would return. A batch has no error codes.</summary>
    [JsonPropertyName("error")]
    public required string Error { get; init; }
}
