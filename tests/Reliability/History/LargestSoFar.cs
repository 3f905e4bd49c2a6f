namespace OriginCloudRegions.Reliability.History;

/// <summary>Of pairs of numbers: the largest second one of all pairs whose first one is at most so much.</summary>
internal sealed class LargestSoFar
{
    private readonly long[] firsts;
    private readonly long[] largest;

    public LargestSoFar(IEnumerable<(long First, long Second)> pairs)
    {
        var sorted = pairs.OrderBy(pair => pair.First).ToList();
        firsts = [.. sorted.Select(pair => pair.First)];
        largest = new long[firsts.Length];
        for (var i = 0; i < largest.Length; i++)
        {
            largest[i] = i == 0 ? sorted[0].Second : Math.Max(largest[i - 1], sorted[i].Second);
        }
    }

    /// <summary>Null where there is no such pair.</summary>
    public long? UpTo(long first)
    {
        var (low, high) = (0, firsts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = firsts[middle] <= first ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : largest[low - 1];
    }
}
