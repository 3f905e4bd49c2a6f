using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

/// <summary>A region of a vendor.</summary>
public sealed record SupportedRegion
{
    /// <summary>As a mapping names it.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The upper-tier data centres for the region, as codes of three letters, the preferred one first.</summary>
    [JsonPropertyName("upper_tier_colos")]
    public required IReadOnlyList<string> UpperTierColos { get; init; }
}
