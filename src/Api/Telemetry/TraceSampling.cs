namespace OriginCloudRegions.Api.Telemetry;

/// <summary>Which traces are exported. Metrics count every request.</summary>
/// <param name="Ratio">0 to 1, of the traces that begin here.</param>
/// <param name="FollowsCaller">
/// Whether a caller's own decision counts. Not by default: the Functions host may hand on a trace as "not sampled" only because
/// it records none itself.
/// </param>
internal sealed record TraceSampling(double Ratio, bool FollowsCaller)
{
    public static readonly TraceSampling All = new(1, FollowsCaller: false);
}
