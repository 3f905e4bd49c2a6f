namespace OriginCloudRegions.Client;

public sealed record OriginCloudRegionPage
{
    /// <summary>The mappings of this page, sorted by address in ordinal order.</summary>
    public required IReadOnlyList<OriginCloudRegion> Mappings { get; init; }

    public required ResultInfo ResultInfo { get; init; }
}
