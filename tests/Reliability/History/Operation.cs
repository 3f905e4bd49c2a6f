namespace OriginCloudRegions.Reliability.History;

/// <summary>A part of a request that concerns one address.</summary>
/// <param name="Step">The effect according to the answer; the possible effect if the outcome is unknown.</param>
/// <param name="Start">A time before the request was sent, by a monotonic clock.</param>
/// <param name="End">Time of the answer; <see cref="Never"/> if the outcome is unknown.</param>
internal sealed record Operation(string Zone, string Address, Step Step, long Start, long End)
{
    public const long Never = long.MaxValue;

    public bool IsCertain => End != Never;

    public override string ToString() => $"{Start,14} to {(IsCertain ? $"{End,14}" : "          lost")}: {Step}";
}
