namespace OriginCloudRegions.Reliability.History;

/// <summary>
/// A history in which a lost put wrote its mapping only if an answer probably shows it: if no put of the same mapping
/// with a known outcome began later. Every other lost put may have written an unnamed mapping that no answer shows.
/// These puts are alike, so a search need not try each. An order of this history is an order of the whole history.
/// </summary>
internal static class LikelyHistory
{
    // Only where no mapping existed: a put of the existing vendor and region changes nothing.
    private static readonly Step Unseen = new Step.Puts(new Mapping("-"), OnlyNew: true);

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
                ? operation with { Step = Unseen }
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
