using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>A stored mapping, or the values of a deleted one.</summary>
public sealed record BatchSucceeded
{
    /// <summary>The canonical address (RFC 5952).</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    [JsonPropertyName("vendor")]
    public required string Vendor { get; init; }

    [JsonPropertyName("region")]
    public required string Region { get; init; }
}
