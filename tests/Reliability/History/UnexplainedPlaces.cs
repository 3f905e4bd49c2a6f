namespace OriginCloudRegions.Reliability.History;

/// <summary>Places that some answer shows, and no answered put is known to have written: it was a lost one, or one of a batch.</summary>
internal sealed class UnexplainedPlaces
{
    private readonly HashSet<string> places;

    public UnexplainedPlaces(IReadOnlyCollection<Operation> history)
    {
        var answered = history.Where(operation => operation.IsCertain).ToList();
        var firstWritten = answered.Where(operation => operation.Step is Step.Puts)
            .GroupBy(operation => ((Step.Puts)operation.Step).Mapping)
            .ToDictionary(puts => puts.Key, puts => puts.Min(put => put.Start));
        places =
        [
            .. answered.Where(look => look.Step is Step.Sees { Mapping: { } seen } && !(firstWritten.TryGetValue(seen, out var start) && start <= look.End))
                .Select(look => ((Step.Sees)look.Step).Mapping!.Place),
            .. answered.Select(operation => (operation.Step as Step.Deletes)?.Place).OfType<string>(),
        ];
    }

    /// <summary>All but lost puts of what nobody has seen, or another is known to have written.</summary>
    public bool IsWorthATry(Operation operation) =>
        operation.IsCertain || operation.Step is not Step.Puts put || places.Contains(put.Mapping.Place);
}
