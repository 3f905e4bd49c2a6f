namespace OriginCloudRegions.Model.Exploration;

/// <summary>A kind of event that a schedule may choose next.</summary>
/// <param name="Weight">The relative frequency of the event in this schedule.</param>
/// <param name="IsFault">Whether the event counts towards the schedule's limit of faults.</param>
/// <param name="Possible">The objects that the event can affect now.</param>
/// <param name="Happen">Applies the event to one of these objects.</param>
internal sealed record EventKind(
    string Name, int Weight, bool IsFault, Func<IEnumerable<object>> Possible, Action<object> Happen)
{
    public static EventKind Of<T>(string name, int weight, Func<IEnumerable<T>> possible, Action<T> happen)
        where T : class => new(name, weight, false, possible, one => happen((T)one));

    public static EventKind Fault<T>(string name, int weight, Func<IEnumerable<T>> possible, Action<T> happen)
        where T : class => Of(name, weight, possible, happen) with { IsFault = true };
}
