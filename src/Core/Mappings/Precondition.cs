namespace OriginCloudRegions.Core.Mappings;

/// <summary>Whether a write may go on, given what stands at its address; null where nothing does.</summary>
public delegate bool Precondition(OriginMapping? current);
