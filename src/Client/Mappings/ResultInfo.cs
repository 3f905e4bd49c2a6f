using System.Text.Json.Serialization;

namespace OriginCloudRegions.Client;

public sealed record ResultInfo
{
    /// <summary>The number of mappings on this page.</summary>
    [JsonPropertyName("count")]
    public required int Count { get; init; }

    /// <summary>The number of this page, from 1.</summary>
    [JsonPropertyName("page")]
    public required int Page { get; init; }

    /// <summary>The number of mappings on a full page.</summary>
    [JsonPropertyName("per_page")]
    public required int PerPage { get; init; }

    /// <summary>The number of mappings in the zone.</summary>
    [JsonPropertyName("total_count")]
    public required int TotalCount { get; init; }

    /// <summary>The number of pages; 0 for an empty zone.</summary>
    [JsonPropertyName("total_pages")]
    public required int TotalPages { get; init; }
}
