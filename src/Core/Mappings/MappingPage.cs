namespace OriginCloudRegions.Core.Mappings;

/// <param name="Mappings">In ordinal order of their addresses; empty after the last page.</param>
public sealed record MappingPage(IReadOnlyList<OriginMapping> Mappings, int TotalCount);
