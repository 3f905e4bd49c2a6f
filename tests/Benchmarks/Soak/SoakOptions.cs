namespace OriginCloudRegions.Benchmarks.Soak;

/// <param name="Duration">The time of the ten tenths. One more tenth runs before them.</param>
internal sealed record SoakOptions(TimeSpan Duration, int Zones, int Credentials)
{
    public const int Tenths = 10;

    public TimeSpan Tenth => Duration / Tenths;
}
