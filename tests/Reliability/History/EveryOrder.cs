namespace OriginCloudRegions.Reliability.History;

/// <summary>The definition of linearizability: tries every order of every choice of the lost operations.</summary>
internal static class EveryOrder
{
    public static bool Explains(IReadOnlyList<Operation> history) => Explains([.. history], null);

    private static bool Explains(List<Operation> left, Mapping? state)
    {
        if (!left.Exists(operation => operation.IsCertain))
        {
            return true;
        }

        foreach (var next in left)
        {
            List<Operation> rest = [.. left.Where(other => !ReferenceEquals(other, next))];
            if (rest.TrueForAll(other => next.Start <= other.End)
                && next.Step.TryApply(state, out var after)
                && Explains(rest, after))
            {
                return true;
            }
        }

        return false;
    }
}
