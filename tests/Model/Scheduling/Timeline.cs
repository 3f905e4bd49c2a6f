namespace OriginCloudRegions.Model.Scheduling;

/// <summary>Virtual time: it stands still between two timers. Timers of one moment fire in the order of their setting.</summary>
internal sealed class Timeline
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<Alarm, (long Due, long Order)> alarms = new();
    private long order;

    /// <summary>Since the start of the simulation.</summary>
    public TimeSpan Now { get; private set; }

    public DateTimeOffset UtcNow => Epoch + Now;

    public bool HasAlarms
    {
        get
        {
            DropCancelled();
            return alarms.Count > 0;
        }
    }

    /// <summary>Calls an action at a later moment.</summary>
    public Alarm In(TimeSpan delay, Action action)
    {
        var alarm = new Alarm(action);
        alarms.Enqueue(alarm, ((Now + delay).Ticks, order++));
        return alarm;
    }

    /// <summary>Moves to the next alarm and fires it.</summary>
    public Timeline Advance()
    {
        DropCancelled();
        if (alarms.TryDequeue(out var alarm, out var at))
        {
            Now = TimeSpan.FromTicks(at.Due);
            alarm.Action();
        }

        return this;
    }

    public override string ToString() => $"to {Now}";

    private void DropCancelled()
    {
        while (alarms.TryPeek(out var alarm, out _) && alarm.IsCancelled)
        {
            alarms.Dequeue();
        }
    }
}
