using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

public sealed record OriginCloudRegionRequest
{
    /// <summary>An IPv4 or IPv6 address (RFC 4291 section 2.2) without port, prefix or scope id.</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    /// <summary>One of <see cref="CloudVendor"/>.</summary>
    [JsonPropertyName("vendor")]
    public required string Vendor { get; init; }

    /// <summary>A name as in <see cref="SupportedRegion.Name"/>. Letter case is significant.</summary>
    [JsonPropertyName("region")]
    public required string Region { get; init; }
}
