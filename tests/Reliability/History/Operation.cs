namespace OriginCloudRegions.Reliability.History;

/// <summary>A part of a request that concerns one address.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Address">Canonical.</param>
/// <param name="Step">What it did, by its answer; of an operation whose answer was lost, what it may have done.</param>
/// <param name="Start">By a clock that never goes back; the request had not been sent before.</param>
/// <param name="End">Time of the answer; <see cref="Never"/> if the outcome is unknown.</param>
internal sealed record Operation(string Zone, string Address, Step Step, long Start, long End)
{
    public const long Never = long.MaxValue;

    public bool IsCertain => End != Never;

    public override string ToString() => $"{Start,14} to {(IsCertain ? $"{End,14}" : "          lost")}: {Step}";
}
