namespace OriginCloudRegions.Model.Exploration;

/// <summary>A kind of event that a schedule may choose next.</summary>
/// <param name="Weight">How often this schedule prefers it.</param>
/// <param name="IsFault">Whether it takes one of the schedule's faults.</param>
/// <param name="Possible">What it can happen to now.</param>
/// <param name="Happen">Makes it happen to one of them.</param>
internal sealed record EventKind(
    string Name, int Weight, bool IsFault, Func<IEnumerable<object>> Possible, Action<object> Happen)
{
    public static EventKind Of<T>(string name, int weight, Func<IEnumerable<T>> possible, Action<T> happen)
        where T : class => new(name, weight, false, possible, one => happen((T)one));

    public static EventKind Fault<T>(string name, int weight, Func<IEnumerable<T>> possible, Action<T> happen)
        where T : class => Of(name, weight, possible, happen) with { IsFault = true };
}
