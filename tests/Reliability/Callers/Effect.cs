namespace OriginCloudRegions.Reliability.Callers;

/// <summary>Effects of a call, according to its answer.</summary>
internal sealed record Effect
{
    public IReadOnlyList<(string Address, Step Step)> Steps { get; init; } = [];

    /// <summary>The addresses of a put that was refused because the zone was full.</summary>
    public IReadOnlyList<string>? RefusedFor { get; init; }

    /// <summary>Why no correct service gives this answer to the call.</summary>
    public string? Wrong { get; init; }

    public static Effect On(string address, Step step) => new() { Steps = [(address, step)] };

    public static Effect Impossible(string why) => new() { Wrong = why };
}
