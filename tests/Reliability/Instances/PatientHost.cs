namespace OriginCloudRegions.Reliability.Instances;

/// <summary>A clock on which an hour passes at every look, so that a test may kill an app often.</summary>
/// <remarks>The host gives an app up at its third failed exit within half an hour.</remarks>
internal sealed class PatientHost : TimeProvider
{
    private long hours;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(Interlocked.Increment(ref hours));
}
