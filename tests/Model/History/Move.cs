namespace OriginCloudRegions.Model.History;

/// <summary>One effect of an operation.</summary>
/// <param name="State">The zone after it.</param>
/// <param name="Looked">The addresses that a batch leaves alone, since its look; as bits. Null before the look.</param>
/// <param name="IsLast">Whether the operation is then complete.</param>
internal readonly record struct Move(ZoneState State, int? Looked = null, bool IsLast = true);
