namespace OriginCloudRegions.Core.Mappings;

/// <summary>Decides whether a write may proceed. The argument is null when the address has no mapping.</summary>
public delegate bool Precondition(OriginMapping? current);
