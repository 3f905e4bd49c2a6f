namespace OriginCloudRegions.Core.Mappings;

/// <param name="Mappings">Sorted by address in ordinal order; empty for a page past the last one.</param>
public sealed record MappingPage(IReadOnlyList<OriginMapping> Mappings, int TotalCount);
