using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Many callers, each in a zone of its own: nobody is in anybody's way.</summary>
internal static class Spread
{
    private const int Zones = 64;
    private const int Creations = 1500;

    public static async Task<Section> RunAsync(Published published, int rounds)
    {
        await using var stage = await Stage.SetAsync(published);
        await using var ours = stage.StartOurs();
        await using var book = stage.StartBook();
        List<Run> oursRuns = [], bookRuns = [];
        for (var round = -1; round < rounds; round++)
        {
            var (oursRun, bookRun) = (await CreateAsync(ours), await CreateAsync(book));
            if (round >= 0)
            {
                oursRuns.Add(oursRun);
                bookRuns.Add(bookRun);
                Console.WriteLine($"  spread: {oursRun.PerSecond:0} against {bookRun.PerSecond:0} creations/s");
            }
        }

        return new Section("Spread", $"{Zones} callers make {Creations:N0} creations over {Zones} zones.",
        [
            Comparison.Of("creations", ("by the book", "/s", Better.Higher), oursRuns, bookRuns, run => run.PerSecond, goal: 1),
            Comparison.Of("p99 latency", ("by the book", "ms", Better.Lower), oursRuns, bookRuns, run => run.P99),
        ]);
    }

    private static async Task<Run> CreateAsync(Server server)
    {
        string[] zones = [.. Enumerable.Range(0, Zones).Select(_ => Requests.NewZone())];
        await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
        return await Callers.RunAsync(server.Http, Zones, Creations, number => Requests.Put(zones[number % Zones], number));
    }
}
