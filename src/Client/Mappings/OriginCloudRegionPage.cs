namespace OriginCloudRegions.Client;

public sealed record OriginCloudRegionPage
{
    /// <summary>Sorted by address in ordinal order.</summary>
    public required IReadOnlyList<OriginCloudRegion> Mappings { get; init; }

    public required ResultInfo ResultInfo { get; init; }
}
