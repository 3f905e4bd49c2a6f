namespace OriginCloudRegions.Reliability.History;

/// <summary>Operations that a search tries next, in order.</summary>
/// <param name="candidates">Operations that may come next, with their index.</param>
/// <param name="mayExplain">If true for a read, the search tries no lost operation that would explain it.</param>
internal sealed class NextOperations(
    Mapping? state, IReadOnlyList<(int Index, Operation Operation)> candidates, Predicate<Operation> mayExplain)
{
    private readonly List<Operation> answered =
        [.. candidates.Select(each => each.Operation).Where(operation => operation.IsCertain)];

    private List<Step>? lost;

    private List<Step> Lost => lost ??=
        [.. candidates.Select(each => each.Operation).Where(operation => !operation.IsCertain)
            .Select(operation => operation.Step).Distinct()];

    /// <summary>Known outcomes come first. An unknown outcome is tried only if it affects another operation.</summary>
    public IEnumerable<int> InOrder() =>
        candidates.Where(each => each.Operation.IsCertain && each.Operation.Step.TryApply(state, out _))
            .OrderBy(each => each.Operation.End)
            .Concat(candidates
                .Where(each => !each.Operation.IsCertain)
                .DistinctBy(each => each.Operation.Step)
                .Where(each => Helps(each.Operation.Step)))
            .Select(each => each.Index);

    private bool Helps(Step step) =>
        step.TryApply(state, out var after)
        && after != state
        && (MakesADifference(after) || Lost.Exists(then => HelpsAfter(then, after)));

    /// <summary>A lost operation may help only before another: a delete before a put of the same place.</summary>
    private bool HelpsAfter(Step then, Mapping? after) =>
        then.TryApply(after, out var with)
        && !(then.TryApply(state, out var without) && with == without)
        && MakesADifference(with);

    private bool MakesADifference(Mapping? after) => answered.Exists(operation => MakesADifference(operation, after));

    private bool MakesADifference(Operation operation, Mapping? after) => operation.Step.TryApply(state, out var without)
        ? operation.Step is Step.Puts && operation.Step.TryApply(after, out var with) && with != without
        : operation.Step.TryApply(after, out _) && !mayExplain(operation);
}
