namespace OriginCloudRegions.Model.Crowds;

/// <summary>Callers that create mappings in one zone, one after the other, spread over instances with Azure-like storage between them.</summary>
/// <param name="Instances">Instances of the app.</param>
/// <param name="Callers">Callers, all at once.</param>
/// <param name="Seed">Of latencies and pauses.</param>
internal sealed record Crowd(int Instances, int Callers, int Seed = 1)
{
    /// <summary>Duration in virtual time: longer than a request may take, so that a starved caller is noticed.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The shortest time of a storage call.</summary>
    public TimeSpan MinLatency { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>The longest time of a storage call.</summary>
    public TimeSpan MaxLatency { get; init; } = TimeSpan.FromMilliseconds(15);

    /// <summary>Entities that a partition reads and writes in a second; beyond that it answers 503.</summary>
    public int EntitiesPerSecond { get; init; } = 2000;

    public CrowdResult Run() => new CrowdSimulation(this).Run();
}
