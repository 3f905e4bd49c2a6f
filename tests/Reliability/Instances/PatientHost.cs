namespace OriginCloudRegions.Reliability.Instances;

/// <summary>A clock that advances one hour at each read, so that a test may kill an app often.</summary>
/// <remarks>The host stops restarting an app at its third failed exit within half an hour.</remarks>
internal sealed class PatientHost : TimeProvider
{
    private long hours;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(Interlocked.Increment(ref hours));
}
