namespace OriginCloudRegions.Reliability.History;

/// <param name="Place">Vendor and region.</param>
/// <param name="ModifiedOn">Null if no answer has shown it yet, as after a lost answer or a batch.</param>
internal sealed record Mapping(string Place, string? ModifiedOn = null)
{
    /// <summary>Whether the two can be the same mapping, as far as is known.</summary>
    public bool CanBe(Mapping other) =>
        Place == other.Place && (ModifiedOn is null || other.ModifiedOn is null || ModifiedOn == other.ModifiedOn);

    /// <summary>Combines what two answers show of the same mapping.</summary>
    public Mapping And(Mapping other) => ModifiedOn is null ? other : this;

    public override string ToString() => $"{Place} of {ModifiedOn ?? "?"}";
}
