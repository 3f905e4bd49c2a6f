namespace OriginCloudRegions.Reliability.History;

/// <summary>Finds answers that contradict a zone's quota: too many mappings, or a refusal before it was full.</summary>
internal sealed class QuotaCheck(IReadOnlyList<Operation> history, int quota)
{
    private readonly Dictionary<string, Presence> addresses = history
        .GroupBy(operation => operation.Address)
        .ToDictionary(group => group.Key, group => new Presence([.. group]));

    public IEnumerable<string> Violations(IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(Violation).OfType<string>(), .. Excesses()];

    private string? Violation(Refusal refusal) => MayHaveBeenFull(refusal)
        ? null
        : $"refused while not full: {string.Join(", ", refusal.Addresses)} from {refusal.Start} to {refusal.End}";

    // Counts the mappings that may have existed at some moment of the request, and those that it would have added.
    private bool MayHaveBeenFull(Refusal refusal) =>
        addresses.Count(each => !refusal.Addresses.Contains(each.Key) && each.Value.IsPossible(refusal.Start, refusal.End))
        + refusal.Addresses.Count > quota;

    private IEnumerable<string> Excesses() => history
        .Where(operation => operation is { IsCertain: true, Step: Step.Puts })
        .Select(put => (put.End, Count: addresses.Values.Count(address => address.IsSure(put.End))))
        .Where(moment => moment.Count > quota)
        .Select(moment => $"{moment.Count} mappings at {moment.End}, {quota} are allowed");
}
