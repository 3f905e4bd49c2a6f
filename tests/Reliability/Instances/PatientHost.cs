namespace OriginCloudRegions.Reliability.Instances;

/// <summary>
/// A host gives its handler up at the third failed exit within half an hour. We kill more often than that, so for this clock
/// an hour passes whenever somebody looks.
/// </summary>
internal sealed class PatientHost : TimeProvider
{
    private long hours;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(Interlocked.Increment(ref hours));
}
