using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

public sealed record SupportedRegion
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The nearest upper-tier data centres as three-letter codes. The preferred one is first.</summary>
    [JsonPropertyName("upper_tier_colos")]
    public required IReadOnlyList<string> UpperTierColos { get; init; }
}
