namespace OriginCloudRegions.Core.Mappings;

/// <summary>Receives each applied change of a mapping, even after the caller has left.</summary>
/// <param name="before">The mapping before the change; null for a creation.</param>
/// <param name="after">The mapping after the change; null for a deletion.</param>
public delegate void MappingChanged(OriginMapping? before, OriginMapping? after);
