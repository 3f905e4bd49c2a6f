using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

public sealed record SupportedRegions
{
    /// <summary>Whether <see cref="SupportedRegion.UpperTierColos"/> are known.</summary>
    [JsonPropertyName("obtained_codes")]
    public required bool ObtainedCodes { get; init; }

    /// <summary>The regions of each vendor (<see cref="CloudVendor"/>), sorted by name.</summary>
    [JsonPropertyName("vendors")]
    public required IReadOnlyDictionary<string, IReadOnlyList<SupportedRegion>> Vendors { get; init; }
}
