namespace OriginCloudRegions.Model.Scheduling;

internal sealed class VirtualTimer(Timeline time, Action fire) : ITimer
{
    private Alarm? alarm;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        alarm?.Cancel();
        alarm = dueTime == Timeout.InfiniteTimeSpan ? null : time.In(dueTime, () => Fire(period));
        return true;
    }

    public void Dispose() => alarm?.Cancel();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    // Zero and infinite both mean that a timer fires once.
    private void Fire(TimeSpan period)
    {
        alarm = period > TimeSpan.Zero ? time.In(period, () => Fire(period)) : null;
        fire();
    }
}
