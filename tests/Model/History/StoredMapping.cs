namespace OriginCloudRegions.Model.History;

/// <summary>Mapping that the zone holds for an address.</summary>
/// <param name="Place">The number of its vendor and region; 0 for no mapping.</param>
/// <param name="Time">The second of its last modification, from 1; 0 if no answer has shown it yet.</param>
internal readonly record struct StoredMapping(int Place, int Time = 0)
{
    public static StoredMapping None => default;

    public bool Exists => Place > 0;

    /// <summary>Whether both can be the same version of a mapping.</summary>
    public bool Fits(StoredMapping seen) => Place == seen.Place && (Time == seen.Time || Time == 0 || seen.Time == 0);

    /// <summary>Keeps the time that one of two fitting mappings knows.</summary>
    public StoredMapping And(StoredMapping seen) => this with { Time = Math.Max(Time, seen.Time) };

    public override string ToString() => Exists ? $"p{Place}{(Time == 0 ? "" : $"@{Time}")}" : "none";
}
