namespace OriginCloudRegions.Reliability.History;

/// <summary>When an address must have had a mapping, and when it may have had one.</summary>
internal sealed class Presence(IReadOnlyCollection<Operation> history)
{
    private readonly List<Operation> sightings = [.. history.Where(operation =>
        operation.IsCertain && operation.Step is Step.Puts or Step.Sees { Mapping: not null } or Step.SeesSome)];

    private readonly List<Operation> absences = [.. history.Where(operation =>
        operation.IsCertain && operation.Step is Step.Deletes or Step.Sees { Mapping: null })];

    private readonly List<Operation> puts = [.. history.Where(operation => operation.Step is Step.Puts)];
    private readonly List<Operation> deletes = [.. history.Where(operation => operation.Step is Step.Deletes)];

    /// <summary>Whether an operation had found or written a mapping that no delete may have removed since.</summary>
    public bool IsSure(long moment) => LastStart(sightings, moment) is { } seen
        && !deletes.Exists(delete => delete.Start <= moment && delete.End > seen);

    /// <summary>Whether a put may have come after the last operation that found or left no mapping.</summary>
    public bool IsPossible(long start, long end)
    {
        var missing = LastStart(absences, start - 1);
        return puts.Exists(put => put.Start <= end && (missing is null || put.End > missing));
    }

    private static long? LastStart(List<Operation> operations, long until) =>
        operations.Where(operation => operation.End <= until).Max(operation => (long?)operation.Start);
}
