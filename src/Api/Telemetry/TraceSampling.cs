namespace OriginCloudRegions.Api.Telemetry;

/// <param name="Ratio">0 to 1, of the traces that begin here.</param>
/// <param name="FollowsCaller">
/// Off by default: the Functions host marks a trace as not sampled when it records none itself.
/// </param>
internal sealed record TraceSampling(double Ratio, bool FollowsCaller)
{
    public static readonly TraceSampling All = new(1, FollowsCaller: false);
}
