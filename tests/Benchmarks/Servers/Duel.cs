namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>A head and its baseline over one storage account.</summary>
internal sealed record Duel(Stage Stage, Server Ours, Server Book) : IAsyncDisposable
{
    public static async Task<Duel> StartAsync(Pairing pairing)
    {
        var stage = await Stage.SetAsync();
        return new Duel(stage, await stage.StartAsync(pairing.Ours), await stage.StartAsync(pairing.Book));
    }

    /// <summary>Measures each pairing and prints its comparisons as progress.</summary>
    public static async Task<IReadOnlyList<Comparison>> CompareAsync(
        IEnumerable<Pairing> pairings, Func<Pairing, Task<Comparison[]>> measure)
    {
        List<Comparison> all = [];
        foreach (var pairing in pairings)
        {
            var rows = await measure(pairing);
            foreach (var row in rows)
            {
                Console.WriteLine(
                    $"  {row.Head}, {row.Name}: {row.Ours:0.#} {row.Measure.Unit}, {row.Against}: {row.Baseline:0.#}");
            }

            all.AddRange(rows);
        }

        return all;
    }

    /// <summary>Measures both servers in turns, after a round that does not count.</summary>
    /// <param name="warmUp">The first round, or null for a round like the others.</param>
    public async Task<IReadOnlyList<Run>[]> TakeAsync(
        int rounds, Func<Server, Task<Run>> run, Func<Server, Task<Run>>? warmUp = null)
    {
        warmUp ??= run;
        await Turns.TakeAsync(1, () => warmUp(Ours), () => warmUp(Book));
        return await Turns.TakeAsync(rounds, () => run(Ours), () => run(Book));
    }

    public async ValueTask DisposeAsync()
    {
        await Book.DisposeAsync();
        await Ours.DisposeAsync();
        await Stage.DisposeAsync();
    }
}
