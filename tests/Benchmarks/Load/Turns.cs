namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>Measures contenders in turns, so that a change of the machine's speed affects all of them.</summary>
internal static class Turns
{
    /// <returns>For each contender, one result of each round.</returns>
    public static async Task<IReadOnlyList<T>[]> TakeAsync<T>(int rounds, params Func<Task<T>>[] contenders)
    {
        List<T>[] results = [.. contenders.Select(_ => new List<T>())];
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Length; turn++)
            {
                // Each round begins with another contender.
                var contender = (round + turn) % contenders.Length;
                results[contender].Add(await contenders[contender]());
            }
        }

        return results;
    }
}
