namespace OriginCloudRegions.Core.Mappings;

/// <summary>Whether a write may proceed. The mapping is null when the address has none.</summary>
public delegate bool Precondition(OriginMapping? current);
