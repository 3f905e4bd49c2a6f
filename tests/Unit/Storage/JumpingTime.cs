using Microsoft.Extensions.Time.Testing;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>A clock that jumps to the end of each pause, and records the pauses.</summary>
internal sealed class JumpingTime : FakeTimeProvider
{
    public List<int> Pauses { get; } = [];

    /// <summary>Action that runs during a pause.</summary>
    public Action? Meanwhile { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pauses.Add((int)dueTime.TotalMilliseconds);
        Advance(dueTime);
        Meanwhile?.Invoke();
        callback(state);
        return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Advance(int milliseconds) => Advance(TimeSpan.FromMilliseconds(milliseconds));
}
