namespace OriginCloudRegions.Reliability.History;

/// <summary>Holds the quota of one zone to what its callers were told: never more mappings, and none refused while there was room.</summary>
internal sealed class QuotaCheck(IReadOnlyList<Operation> history, int quota)
{
    private readonly Dictionary<string, List<Operation>> byAddress =
        history.GroupBy(operation => operation.Address).ToDictionary(group => group.Key, group => group.ToList());

    public IEnumerable<string> Violations(IEnumerable<Refusal> refusals) => [.. refusals.Select(Overrefusal).OfType<string>(), .. Excesses()];

    private string? Overrefusal(Refusal refusal) => MayHaveBeenFull(refusal)
        ? null
        : $"refused while there was room: {string.Join(", ", refusal.Addresses)} from {refusal.Start} to {refusal.End}";

    private IEnumerable<string> Excesses() => byAddress.Count <= quota
        ? []
        : history.Where(operation => operation is { IsCertain: true, Step: Step.Puts })
            .Select(put => (put.End, Count: byAddress.Keys.Count(address => IsThere(address, put.End))))
            .Where(moment => moment.Count > quota)
            .Select(moment => $"{moment.Count} mappings at {moment.End}, {quota} are allowed");

    /// <summary>With all that may have been there at some moment of the request, and all that the request would have added.</summary>
    private bool MayHaveBeenFull(Refusal refusal) =>
        byAddress.Keys.Union(refusal.Addresses)
            .Count(address => refusal.Addresses.Contains(address) || MayBeThere(address, refusal.Start, refusal.End)) > quota;

    private bool MayBeThere(string address, long start, long end)
    {
        var operations = byAddress[address];
        var gone = operations
            .Where(operation => operation.End < start && operation.Step is Step.Deletes or Step.Sees { Mapping: null })
            .MaxBy(operation => operation.Start);
        return operations.Exists(operation =>
            operation.Step is Step.Puts && operation.Start < end && (gone is null || operation.End > gone.Start));
    }

    private bool IsThere(string address, long moment)
    {
        var operations = byAddress[address];
        var there = operations
            .Where(operation => operation.End <= moment && operation.Step is Step.Puts or Step.Sees { Mapping: not null } or Step.SeesSome)
            .MaxBy(operation => operation.Start);
        return there is not null && !operations.Exists(operation =>
            operation.Step is Step.Deletes && operation.Start <= moment && operation.End > there.Start);
    }
}
