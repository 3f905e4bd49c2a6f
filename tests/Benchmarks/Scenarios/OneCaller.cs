using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>One caller that waits for each answer.</summary>
internal static class OneCaller
{
    private static readonly (string Name, Func<OneCallerLoad, Task<Run>> RunAsync)[] Kinds =
    [
        ("create", load => load.CreateAsync()),
        ("replace", load => load.ReplaceAsync()),
        ("repeat", load => load.RepeatAsync()),
        ("get", load => load.GetAsync()),
    ];

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings)
        {
            rows.AddRange(await MeasureAsync(pairing, rounds));
        }

        return new Section("One caller", $"{OneCallerLoad.Requests} requests of each kind, one after the other, in one zone.", rows);
    }

    private static async Task<List<Comparison>> MeasureAsync(Pairing pairing, int rounds)
    {
        await using var stage = await Stage.SetAsync();
        await using var oursServer = await stage.StartAsync(pairing.Ours);
        await using var bookServer = await stage.StartAsync(pairing.Book);
        var (ours, book) = (new OneCallerLoad(oursServer), new OneCallerLoad(bookServer));
        List<Comparison> rows = [];
        foreach (var (name, run) in Kinds)
        {
            await Turns.TakeAsync(1, () => run(ours), () => run(book));
            var runs = await Turns.TakeAsync(rounds, () => run(ours), () => run(book));
            rows.Add(Comparison.Of((pairing.Head, name, pairing.Book.Name), Measures.Rate, runs[0], runs[1], run => run.PerSecond) with
            {
                Goal = name == "create" ? pairing.Goals.Create : 1,
            });
        }

        return rows;
    }
}
