namespace OriginCloudRegions.Model.Crowds;

/// <summary>Answers and delays of a crowd, in virtual time.</summary>
/// <param name="PerSecond">Creations in a second.</param>
/// <param name="Median">Of the time that an answer took.</param>
/// <param name="P99">99 of 100 answers took no longer.</param>
/// <param name="Slowest">The longest time that an answer took.</param>
/// <param name="Calls">Storage calls, each try counted.</param>
/// <param name="Conflicts">Writes that met a conflict.</param>
/// <param name="Throttled">Calls that storage answered 503.</param>
/// <param name="Unavailable">Creations that callers were answered 503.</param>
internal sealed record CrowdResult(
    double PerSecond, TimeSpan Median, TimeSpan P99, TimeSpan Slowest, int Calls, int Conflicts, int Throttled, int Unavailable)
{
    public const string Header =
        "instances callers creations/s  p50 ms  p99 ms slowest ms   calls conflicts wasted % throttled answered 503";

    /// <summary>The share of calls that had no effect.</summary>
    public double Wasted => (double)(Conflicts + Throttled) / Calls;

    public string Row(Crowd crowd) =>
        FormattableString.Invariant($"{crowd.Instances,9} {crowd.Callers,7} {PerSecond,11:F0} {Median.TotalMilliseconds,7:F0} {P99.TotalMilliseconds,7:F0} ") +
        FormattableString.Invariant($"{Slowest.TotalMilliseconds,10:F0} {Calls,7} {Conflicts,9} {Wasted * 100,8:F1} {Throttled,9} {Unavailable,12}");
}
