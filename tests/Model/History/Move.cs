namespace OriginCloudRegions.Model.History;

/// <summary>One effect of an operation.</summary>
/// <param name="State">The zone after the effect.</param>
/// <param name="Looked">The addresses that a batch will not write, as bits; null before the batch has looked.</param>
/// <param name="IsLast">Whether the operation is then complete.</param>
internal readonly record struct Move(ZoneState State, int? Looked = null, bool IsLast = true);
