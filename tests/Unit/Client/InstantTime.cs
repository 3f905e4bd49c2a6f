namespace OriginCloudRegions.Unit.Client;

/// <summary>Records the requested waits, and ends each at once.</summary>
internal sealed class InstantTime : TimeProvider
{
    public event Action? Waiting;

    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        Waiting?.Invoke();
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
