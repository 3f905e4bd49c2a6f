namespace OriginCloudRegions.Model.History;

/// <summary>
/// Looks for an order of the operations on a zone that explains every answer. An operation with an unknown outcome may
/// take effect at any time after its start, or never.
/// </summary>
/// <remarks>Checks linearizability as Wing and Gong (1993) do, and tries no state twice.</remarks>
internal sealed class ZoneSearch
{
    private const int MaxOperations = 25;
    private const int BitsOfLook = 5;
    private const int HasLooked = 1 << ZoneState.Addresses;

    private readonly Operation[] operations;
    private readonly int quota;
    private readonly uint certain;
    private readonly HashSet<(uint Done, ZoneState State, UInt128 Looks)> tried = [];

    private ZoneSearch(IReadOnlyCollection<Operation> history, int quota)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(history.Count, MaxOperations);
        this.quota = quota;
        operations = [.. history.OrderBy(operation => operation.Start)];
        for (var index = 0; index < operations.Length; index++)
        {
            certain |= operations[index].IsCertain ? 1u << index : 0;
        }
    }

    public static bool Explains(IReadOnlyCollection<Operation> history, ZoneState start, int quota) =>
        new ZoneSearch(history, quota).Run(0, start, 0);

    /// <param name="done">The operations that are complete.</param>
    /// <param name="state">The zone after them.</param>
    /// <param name="looks">The batches that have looked and not written, with what they saw: five bits each.</param>
    private bool Run(uint done, ZoneState state, UInt128 looks)
    {
        if ((certain & ~done) == 0)
        {
            return true;
        }

        if (!tried.Add((done, state, looks)))
        {
            return false;
        }

        var firstEnd = FirstEnd(done);
        for (var index = 0; index < operations.Length && operations[index].Start < firstEnd; index++)
        {
            if ((done & (1u << index)) == 0 && RunNext(index, done, state, looks))
            {
                return true;
            }
        }

        return false;
    }

    private bool RunNext(int index, uint done, ZoneState state, UInt128 looks)
    {
        var shift = index * BitsOfLook;
        var look = (int)(looks >> shift) & (HasLooked | (HasLooked - 1));
        if (operations[index].Next(state, look == 0 ? null : look & ~HasLooked, quota) is not { } move)
        {
            return false;
        }

        var others = looks & ~((UInt128)(HasLooked | (HasLooked - 1)) << shift);
        return move.IsLast
            ? Run(done | (1u << index), move.State, others)
            : Run(done, move.State, others | ((UInt128)(HasLooked | move.Looked!.Value) << shift));
    }

    private int FirstEnd(uint done)
    {
        var first = Operation.Never;
        for (var index = 0; index < operations.Length; index++)
        {
            if ((done & (1u << index)) == 0)
            {
                first = Math.Min(first, operations[index].End);
            }
        }

        return first;
    }
}
