namespace OriginCloudRegions.Api.Telemetry;

/// <param name="Ratio">The share of traces to record if no caller decides, 0 to 1.</param>
/// <param name="FollowsCaller">Off by default: a host that records no traces marks all as not sampled.</param>
internal sealed record TraceSampling(double Ratio, bool FollowsCaller)
{
    public static readonly TraceSampling All = new(1, FollowsCaller: false);
}
