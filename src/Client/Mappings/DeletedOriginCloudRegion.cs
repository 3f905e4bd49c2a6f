using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

public sealed record DeletedOriginCloudRegion
{
    /// <summary>The canonical address (RFC 5952).</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }
}
