using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>What is told of a mapping that was deleted.</summary>
public sealed record DeletedOriginCloudRegion
{
    /// <summary>The canonical text (RFC 5952), whatever was sent.</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }
}
