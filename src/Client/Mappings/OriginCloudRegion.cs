using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>A mapping as it is stored: the origin server at this address stands in this region of this vendor.</summary>
public sealed record OriginCloudRegion
{
    /// <summary>The canonical text (RFC 5952), whatever was sent.</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    /// <summary>One of <see cref="CloudVendor"/>, or one that the service has learnt since.</summary>
    [JsonPropertyName("vendor")]
    public required string Vendor { get; init; }

    [JsonPropertyName("region")]
    public required string Region { get; init; }

    /// <summary>When vendor or region last changed: UTC, whole seconds.</summary>
    [JsonPropertyName("modified_on")]
    public required DateTimeOffset ModifiedOn { get; init; }

    /// <summary>
    /// The strong entity tag (RFC 9110 section 8.8.3), quotes included, to be given back as <c>ifMatch</c> or
    /// <c>ifNoneMatch</c>. Empty for the mappings of a list, which come without.
    /// </summary>
    [JsonIgnore]
    public string ETag { get; init; } = "";
}
