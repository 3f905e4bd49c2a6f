namespace OriginCloudRegions.Reliability.History;

/// <summary>The operations that a search has not placed yet, in the order of their starts: a list whose links dance.</summary>
internal sealed class RemainingOperations
{
    private readonly Operation[] operations;
    private readonly int[] before;
    private readonly int[] after;

    /// <param name="operations">By their starts.</param>
    public RemainingOperations(Operation[] operations)
    {
        this.operations = operations;

        // The last index marks both ends.
        var count = operations.Length + 1;
        before = [.. Enumerable.Range(0, count).Select(index => (index + count - 1) % count)];
        after = [.. Enumerable.Range(0, count).Select(index => (index + 1) % count)];
    }

    /// <summary>Those that may come next: they start before the end of every other that is left.</summary>
    public IEnumerable<int> Candidates()
    {
        var firstEnd = Operation.Never;
        for (var index = after[^1]; index != operations.Length && operations[index].Start <= firstEnd; index = after[index])
        {
            firstEnd = Math.Min(firstEnd, operations[index].End);
            yield return index;
        }
    }

    /// <summary>Whether an answered put is left that may have written what this operation saw.</summary>
    public bool MayExplain(Operation look)
    {
        for (var index = after[^1]; index != operations.Length && operations[index].Start <= look.End; index = after[index])
        {
            if (operations[index] is { IsCertain: true, Step: Step.Puts put }
                && look.Step is Step.Sees { Mapping: { } seen }
                && put.Mapping.CanBe(seen))
            {
                return true;
            }
        }

        return false;
    }

    public void Remove(int index)
    {
        after[before[index]] = after[index];
        before[after[index]] = before[index];
    }

    /// <summary>In the reverse order of removal.</summary>
    public void Restore(int index)
    {
        after[before[index]] = index;
        before[after[index]] = index;
    }
}
