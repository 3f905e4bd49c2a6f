namespace OriginCloudRegions.Api.Telemetry;

/// <param name="Ratio">The part of the traces that begin in this service, 0 to 1.</param>
/// <param name="FollowsCaller">Off by default: the host marks a trace as not sampled if it records none.</param>
internal sealed record TraceSampling(double Ratio, bool FollowsCaller)
{
    public static readonly TraceSampling All = new(1, FollowsCaller: false);
}
