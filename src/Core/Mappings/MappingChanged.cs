namespace OriginCloudRegions.Core.Mappings;

/// <summary>Receives each change of a mapping that storage has applied, even if the caller has left meanwhile.</summary>
/// <param name="before">The mapping that was replaced or deleted; null for a creation.</param>
/// <param name="after">The mapping that is stored now; null for a deletion.</param>
public delegate void MappingChanged(OriginMapping? before, OriginMapping? after);
