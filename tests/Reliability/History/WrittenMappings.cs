namespace OriginCloudRegions.Reliability.History;

/// <summary>What the answered puts of a history wrote, as far as their answers tell.</summary>
internal sealed class WrittenMappings
{
    private readonly ILookup<string, (Mapping Mapping, long Start)> byPlace;
    private readonly HashSet<string> unexplained;

    public WrittenMappings(IReadOnlyCollection<Operation> history)
    {
        var answered = history.Where(operation => operation.IsCertain).ToList();
        byPlace = answered.Where(operation => operation.Step is Step.Puts)
            .Select(operation => (((Step.Puts)operation.Step).Mapping, operation.Start))
            .ToLookup(put => put.Mapping.Place);
        unexplained =
        [
            .. answered.Where(look => look.Step is Step.Sees { Mapping: { } seen } && !IsWritten(look, put => put == seen))
                .Select(look => ((Step.Sees)look.Step).Mapping!.Place),
            .. answered.Select(operation => (operation.Step as Step.Deletes)?.Place).OfType<string>(),
        ];
    }

    /// <summary>Whether an answered put may have written what this operation saw. One that began later only repeated it.</summary>
    public bool MayExplain(Operation look) => look.Step is Step.Sees { Mapping: { } seen } && IsWritten(look, seen.CanBe);

    /// <summary>All but lost puts of what nobody has seen, or somebody else wrote.</summary>
    public bool IsWorthATry(Operation operation) =>
        operation.IsCertain || operation.Step is not Step.Puts put || unexplained.Contains(put.Mapping.Place);

    private bool IsWritten(Operation look, Predicate<Mapping> matches) =>
        byPlace[((Step.Sees)look.Step).Mapping!.Place].Any(put => matches(put.Mapping) && put.Start <= look.End);
}
