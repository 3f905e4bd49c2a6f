using OriginCloudRegions.Reliability.History;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>Effects of a call, according to its answer.</summary>
internal sealed record Told
{
    /// <summary>Per address.</summary>
    public IReadOnlyList<(string Address, Step Step)> Steps { get; init; } = [];

    /// <summary>The addresses of a put that was refused because the zone was full.</summary>
    public IReadOnlyList<string>? RefusedFor { get; init; }

    /// <summary>Why it cannot be the answer to this call.</summary>
    public string? Wrong { get; init; }

    public static Told Nonsense(string why) => new() { Wrong = why };
}
