using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

public sealed record BatchFailed
{
    /// <summary>As sent, not normalised.</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    /// <summary>The error message of the operation on one mapping. A batch has no error codes.</summary>
    [JsonPropertyName("error")]
    public required string Error { get; init; }
}
