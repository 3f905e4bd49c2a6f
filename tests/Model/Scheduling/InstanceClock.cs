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
        var timer = new Timer(loop.Time, () => FireUnlessCrashed(callback, state));
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

    private sealed class Timer(Timeline time, Action fire) : ITimer
    {
        private Action? cancel;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            cancel?.Invoke();
            cancel = dueTime == Timeout.InfiniteTimeSpan ? null : time.In(dueTime, () => Fire(period));
            return true;
        }

        public void Dispose() => cancel?.Invoke();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        // Zero and infinite both mean that a timer fires once.
        private void Fire(TimeSpan period)
        {
            cancel = period > TimeSpan.Zero ? time.In(period, () => Fire(period)) : null;
            fire();
        }
    }
}
