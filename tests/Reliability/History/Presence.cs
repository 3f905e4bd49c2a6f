namespace OriginCloudRegions.Reliability.History;

/// <summary>When an address must have had a mapping, and when it may have had one, by the operations on it.</summary>
internal sealed class Presence
{
    private readonly LargestSoFar sightings;
    private readonly LargestSoFar absences;
    private readonly LargestSoFar puts;
    private readonly LargestSoFar deletes;

    public Presence(IReadOnlyCollection<Operation> history)
    {
        sightings = StartsByEnd(
            history.Where(operation => operation.Step is Step.Puts or Step.Sees { Mapping: not null } or Step.SeesSome));
        absences = StartsByEnd(history.Where(operation => operation.Step is Step.Deletes or Step.Sees { Mapping: null }));
        puts = EndsByStart(history.Where(operation => operation.Step is Step.Puts));
        deletes = EndsByStart(history.Where(operation => operation.Step is Step.Deletes));
    }

    /// <summary>An operation had found or made it by then, and no delete could come after.</summary>
    public bool IsSure(long moment) => sightings.UpTo(moment) is { } seen && !(deletes.UpTo(moment) > seen);

    /// <summary>A put could come after it was last found missing, or made so.</summary>
    public bool IsPossible(long start, long end) =>
        puts.UpTo(end) is { } put && (absences.UpTo(start - 1) is not { } missing || put > missing);

    private static LargestSoFar StartsByEnd(IEnumerable<Operation> operations) =>
        new(operations.Where(operation => operation.IsCertain).Select(operation => (operation.End, operation.Start)));

    private static LargestSoFar EndsByStart(IEnumerable<Operation> operations) =>
        new(operations.Select(operation => (operation.Start, operation.End)));
}
