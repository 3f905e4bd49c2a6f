namespace OriginCloudRegions.Reliability.History;

/// <summary>What the answered puts of a history wrote, as far as their answers tell.</summary>
internal sealed class WrittenMappings
{
    private readonly ILookup<string, Mapping> byPlace;
    private readonly HashSet<string> unexplained;

    public WrittenMappings(IReadOnlyCollection<Operation> history)
    {
        var answered = history.Where(operation => operation.IsCertain).ToList();
        byPlace = answered.Select(operation => (operation.Step as Step.Puts)?.Mapping).OfType<Mapping>().ToLookup(put => put.Place);
        unexplained =
        [
            .. answered.Select(operation => operation.Step).OfType<Step.Sees>()
                .Where(sees => sees.Mapping is { } seen && !byPlace[seen.Place].Contains(seen))
                .Select(sees => sees.Mapping!.Place),
            .. answered.Select(operation => (operation.Step as Step.Deletes)?.Place).OfType<string>(),
        ];
    }

    /// <summary>Whether an answered put may have written this.</summary>
    public bool May(Mapping seen) => byPlace[seen.Place].Any(put => put.CanBe(seen));

    /// <summary>All but lost puts of what nobody has seen, or somebody else wrote.</summary>
    public bool IsWorthATry(Operation operation) =>
        operation.IsCertain || operation.Step is not Step.Puts put || unexplained.Contains(put.Mapping.Place);
}
