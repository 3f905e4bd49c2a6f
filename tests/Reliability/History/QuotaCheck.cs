namespace OriginCloudRegions.Reliability.History;

/// <summary>
/// Holds the quota of one zone to what its callers were told: never more mappings, and none refused while there was room.
/// </summary>
internal sealed class QuotaCheck(IReadOnlyList<Operation> history, int quota)
{
    private readonly Dictionary<string, Presence> addresses = history
        .GroupBy(operation => operation.Address)
        .ToDictionary(group => group.Key, group => new Presence([.. group]));

    public IEnumerable<string> Violations(IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(Overrefusal).OfType<string>(), .. Excesses()];

    private string? Overrefusal(Refusal refusal) => MayHaveBeenFull(refusal)
        ? null
        : $"refused while there was room: {string.Join(", ", refusal.Addresses)} from {refusal.Start} to {refusal.End}";

    /// <summary>With all that may have been there at some moment of the request, and all that the request would have added.</summary>
    private bool MayHaveBeenFull(Refusal refusal) =>
        addresses.Count(each => !refusal.Addresses.Contains(each.Key) && each.Value.IsPossible(refusal.Start, refusal.End))
        + refusal.Addresses.Count > quota;

    private IEnumerable<string> Excesses() => history
        .Where(operation => operation is { IsCertain: true, Step: Step.Puts })
        .Select(put => (put.End, Count: addresses.Values.Count(address => address.IsSure(put.End))))
        .Where(moment => moment.Count > quota)
        .Select(moment => $"{moment.Count} mappings at {moment.End}, {quota} are allowed");
}
