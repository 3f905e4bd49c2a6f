using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>The values that were stored or, by a delete, deleted.</summary>
public sealed record BatchSucceeded
{
    /// <summary>The canonical text (RFC 5952).</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    [JsonPropertyName("vendor")]
    public required string Vendor { get; init; }

    [JsonPropertyName("region")]
    public required string Region { get; init; }
}
