namespace OriginCloudRegions.Model.Crowds;

/// <summary>Answers and delays of a crowd, in virtual time.</summary>
/// <param name="PerSecond">Creations in a second.</param>
/// <param name="Calls">Storage calls, each try counted.</param>
/// <param name="Throttled">Calls that storage answered 503.</param>
/// <param name="Unavailable">Creations whose callers get a 503.</param>
internal sealed record CrowdResult(
    double PerSecond,
    TimeSpan Median,
    TimeSpan P99,
    TimeSpan Slowest,
    int Calls,
    int Conflicts,
    int Throttled,
    int Unavailable);
