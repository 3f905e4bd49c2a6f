namespace OriginCloudRegions.Client;

public sealed record OriginCloudRegionPage
{
    /// <summary>In the ordinal order of their addresses.</summary>
    public required IReadOnlyList<OriginCloudRegion> Mappings { get; init; }

    public required ResultInfo ResultInfo { get; init; }
}
