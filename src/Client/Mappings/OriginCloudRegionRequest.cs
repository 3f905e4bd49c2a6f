using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>A mapping to be stored.</summary>
public sealed record OriginCloudRegionRequest
{
    /// <summary>
    /// IPv4 as four decimal octets without leading zeros, or IPv6 as RFC 4291 section 2.2; no port, prefix length or scope id.
    /// </summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    /// <summary>One of <see cref="CloudVendor"/>.</summary>
    [JsonPropertyName("vendor")]
    public required string Vendor { get; init; }

    /// <summary>A region of the vendor, as <see cref="SupportedRegion.Name"/> spells it: case counts.</summary>
    [JsonPropertyName("region")]
    public required string Region { get; init; }
}
