namespace OriginCloudRegions.Model.Scheduling;

/// <summary>The virtual time as one instance sees it. Its timers end with the instance.</summary>
internal sealed class InstanceClock(EventLoop loop, Instance instance) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        loop.IsHere();
        return loop.Time.UtcNow;
    }

    public override long GetTimestamp() => loop.Time.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        loop.IsHere();
        var timer = new VirtualTimer(loop.Time, () => FireUnlessCrashed(callback, state));
        timer.Change(dueTime, period);
        return timer;
    }

    private void FireUnlessCrashed(TimerCallback callback, object? state)
    {
        if (!instance.IsCrashed)
        {
            callback(state);
        }
    }
}
