namespace OriginCloudRegions.Reliability.History;

/// <summary>The operations that a search has not placed yet.</summary>
/// <param name="operations">All operations, by their starts.</param>
internal sealed class RemainingOperations(Operation[] operations)
{
    private readonly bool[] isPlaced = new bool[operations.Length];
    private int first;

    /// <summary>Operations that may come next: they start before the end of every other one that is left.</summary>
    public IEnumerable<int> Candidates()
    {
        var firstEnd = Operation.Never;
        foreach (var index in Left().TakeWhile(index => operations[index].Start <= firstEnd))
        {
            firstEnd = Math.Min(firstEnd, operations[index].End);
            yield return index;
        }
    }

    /// <summary>Whether a put with a known outcome is left that may have written what this operation saw.</summary>
    public bool MayExplain(Operation look) => look.Step is Step.Sees { Mapping: { } seen }
        && Left()
            .TakeWhile(index => operations[index].Start <= look.End)
            .Any(index => operations[index] is { IsCertain: true, Step: Step.Puts put } && put.Mapping.CanBe(seen));

    public void Remove(int index)
    {
        isPlaced[index] = true;
        while (first < operations.Length && isPlaced[first])
        {
            first++;
        }
    }

    public void Restore(int index)
    {
        isPlaced[index] = false;
        first = Math.Min(first, index);
    }

    private IEnumerable<int> Left() =>
        Enumerable.Range(first, operations.Length - first).Where(index => !isPlaced[index]);
}
