namespace OriginCloudRegions.Reliability.History;

/// <summary>
/// A history in which a lost put wrote what it was to write only where an answer is most likely to show it: where no answered put
/// of that place began later. All others may still have written something, that nobody saw for what it was, and so are alike: a
/// search need not try each of them. An order of this history is one of the whole history too.
/// </summary>
internal static class LikelyHistory
{
    // Only where there was nothing: where there was a mapping of that very place, it would have changed nothing.
    private static readonly Step SeenByNobody = new Step.Puts(new Mapping("-"), OnlyNew: true);

    public static IEnumerable<Operation> Of(IReadOnlyCollection<Operation> history)
    {
        var puts = history.Where(operation => operation.Step is Step.Puts)
            .OrderBy(operation => operation.Start)
            .ToLookup(operation => PlaceOf(operation.Step));
        var seen = history.Where(operation => operation.IsCertain && operation.Step is Step.Sees or Step.Deletes)
            .Select(look => puts[PlaceOf(look.Step)].LastOrDefault(put => put.Start <= look.End))
            .OfType<Operation>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return history.Select(operation =>
            operation is { IsCertain: false, Step: Step.Puts { Mapping.ModifiedOn: null } } && !seen.Contains(operation)
                ? operation with { Step = SeenByNobody }
                : operation);
    }

    private static string? PlaceOf(Step step) => step switch
    {
        Step.Puts puts => puts.Mapping.Place,
        Step.Sees sees => sees.Mapping?.Place,
        Step.Deletes deletes => deletes.Place,
        _ => null,
    };
}
