using System.Text.Json.Serialization;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>An item of a batch, or of a list without the time.</summary>
internal sealed record Mapping(
    [property: JsonPropertyName("origin_ip")] string OriginIp,
    [property: JsonPropertyName("vendor")] string Vendor,
    [property: JsonPropertyName("region")] string Region);
