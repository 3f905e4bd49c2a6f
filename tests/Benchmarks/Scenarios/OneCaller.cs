using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>One caller who waits for each answer.</summary>
internal static class OneCaller
{
    private const int PerRound = 400;

    public static async Task<Section> RunAsync(Published published, int rounds)
    {
        await using var stage = await Stage.SetAsync(published);
        await using var ours = stage.StartOurs();
        await using var book = stage.StartBook();
        var oursRuns = new List<Run[]>();
        var bookRuns = new List<Run[]>();
        for (var round = -1; round < rounds; round++)
        {
            var (oursRound, bookRound) = (await RoundAsync(ours), await RoundAsync(book));
            if (round >= 0)
            {
                oursRuns.Add(oursRound);
                bookRuns.Add(bookRound);
            }
        }

        (string Name, double Goal)[] kinds = [("create", 1.2), ("replace", 1), ("repeat", 1), ("get", 1)];
        return new Section("One caller", $"{PerRound} requests of each kind, one after the other, in one zone.",
        [
            .. kinds.Select((kind, i) => Comparison.Of(
                kind.Name, ("by the book", "/s", Better.Higher), oursRuns, bookRuns, runs => runs[i].PerSecond, kind.Goal)),
        ]);
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
