namespace OriginCloudRegions.Core.Mappings;

/// <summary>Receives each applied change of a mapping, even after the caller has left.</summary>
/// <param name="before">Null for a creation.</param>
/// <param name="after">Null for a deletion.</param>
public delegate void MappingChanged(OriginMapping? before, OriginMapping? after);
