using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>The stored vendor and region of the origin at one address.</summary>
public sealed record OriginCloudRegion
{
    /// <summary>The canonical address (RFC 5952).</summary>
    [JsonPropertyName("origin_ip")]
    public required string OriginIp { get; init; }

    /// <summary>One of <see cref="CloudVendor"/>, or a newer vendor.</summary>
    [JsonPropertyName("vendor")]
    public required string Vendor { get; init; }

    [JsonPropertyName("region")]
    public required string Region { get; init; }

    /// <summary>The time of the last change of vendor or region, in UTC and whole seconds.</summary>
    [JsonPropertyName("modified_on")]
    public required DateTimeOffset ModifiedOn { get; init; }

    /// <summary>The strong entity tag with its quotes (RFC 9110 section 8.8.3); empty in a list.</summary>
    [JsonIgnore]
    public string ETag { get; init; } = "";
}
