namespace OriginCloudRegions.Reliability.Instances;

/// <summary>
/// A clock on which an hour passes at every look. The host restarts an app late after the second failed exit within half an
/// hour, and gives it up at the third. On this clock every exit is the first, however often a test kills the app.
/// </summary>
internal sealed class PatientHost : TimeProvider
{
    private long hours;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(Interlocked.Increment(ref hours));
}
