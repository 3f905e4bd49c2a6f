using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>One caller that waits for each answer.</summary>
internal static class OneCaller
{
    private const int PerRound = 400;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings)
        {
            await using var stage = await Stage.SetAsync();
            await using var ours = await stage.StartAsync(pairing.Ours);
            await using var book = await stage.StartAsync(pairing.Book);
            await Turns.TakeAsync(1, () => RoundAsync(ours), () => RoundAsync(book));
            var runs = await Turns.TakeAsync(rounds, () => RoundAsync(ours), () => RoundAsync(book));
            (string Name, double Goal)[] kinds = [("create", pairing.Goals.Create), ("replace", 1), ("repeat", 1), ("get", 1)];
            rows.AddRange(kinds.Select((kind, i) => Comparison.Of(
                (pairing.Head, kind.Name, pairing.Book.Name), Measures.Rate, runs[0], runs[1], run => run[i].PerSecond) with
            {
                Goal = kind.Goal,
            }));
        }

        return new Section("One caller", $"{PerRound} requests of each kind, one after the other, in one zone.", rows);
    }

    private static async Task<Run[]> RoundAsync(Server server)
    {
        var zone = Requests.NewZone();
        await server.UntilOkAsync(() => Requests.Put(zone, PerRound));
        return
        [
            await RunAsync(server, number => Requests.Put(zone, number)),
            await RunAsync(server, number => Requests.Put(zone, number, "us-west-2")),
            await RunAsync(server, number => Requests.Put(zone, number, "us-west-2")),
            await RunAsync(server, number => Requests.Get(zone, number)),
        ];
    }

    private static Task<Run> RunAsync(Server server, Func<int, HttpRequestMessage> request) =>
        Callers.RunAsync(server.Http, callers: 1, PerRound, request);
}
