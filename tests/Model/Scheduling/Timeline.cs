namespace OriginCloudRegions.Model.Scheduling;

/// <summary>Virtual time, which stands still between two alarms. Alarms of one moment go off in their order.</summary>
internal sealed class Timeline
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<(TimeSpan Due, long Order), Action> alarms = [];
    private long order;

    /// <summary>The time since the start of the simulation.</summary>
    public TimeSpan Now { get; private set; }

    public DateTimeOffset UtcNow => Epoch + Now;

    public bool HasAlarms => alarms.Count > 0;

    /// <summary>Calls an action at a later moment.</summary>
    /// <returns>An action that cancels the alarm.</returns>
    public Action In(TimeSpan delay, Action action)
    {
        var alarm = (Now + delay, order++);
        alarms.Add(alarm, action);
        return () => alarms.Remove(alarm);
    }

    public void Advance()
    {
        if (HasAlarms)
        {
            var (alarm, action) = alarms.First();
            alarms.Remove(alarm);
            Now = alarm.Due;
            action();
        }
    }

    public override string ToString() => $"to {Now}";
}
