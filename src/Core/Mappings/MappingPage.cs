namespace OriginCloudRegions.Core.Mappings;

/// <param name="Mappings">In ordinal order of their addresses; empty for a page past the end.</param>
/// <param name="TotalCount">All mappings of the zone.</param>
public sealed record MappingPage(IReadOnlyList<OriginMapping> Mappings, int TotalCount);
