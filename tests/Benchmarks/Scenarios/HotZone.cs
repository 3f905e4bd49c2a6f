using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Many callers create mappings in one zone, where each creation moves the same counter.</summary>
internal static class HotZone
{
    private const int NumberOfCallers = 64;
    private const int Creations = 1500;

    public static async Task<Section> RunAsync(Published published, int rounds)
    {
        await using var stage = await Stage.SetAsync(published);
        await using var ours = stage.StartOurs();
        await using var book = stage.StartBook();
        await using var backing = stage.StartBackingOff();
        List<Run> oursRuns = [], bookRuns = [], backingRuns = [];
        await WarmUpAsync(ours);
        await WarmUpAsync(book);
        await WarmUpAsync(backing);
        for (var round = 0; round < rounds; round++)
        {
            oursRuns.Add(await CreateAsync(ours));
            bookRuns.Add(await CreateAsync(book));
            backingRuns.Add(await CreateAsync(backing));
            Console.WriteLine(
                $"  hot zone: {oursRuns[^1].PerSecond:0} against {bookRuns[^1].PerSecond:0} and {backingRuns[^1].PerSecond:0} creations/s");
        }

        var (plain, backingOff) = ("by the book", "by the book, backing off");
        return new Section(
            "Hot zone",
            $"{NumberOfCallers} callers make {Creations:N0} creations in one zone. The baseline waits up to 50 ms after a lost race; "
            + "backing off, up to 640 ms.",
            [
                Comparison.Of("creations", (plain, "/s", Better.Higher), oursRuns, bookRuns, run => run.PerSecond, goal: 40),
                Comparison.Of("median latency", (plain, "ms", Better.Lower), oursRuns, bookRuns, run => run.P50),
                Comparison.Of("p99 latency", (plain, "ms", Better.Lower), oursRuns, bookRuns, run => run.P99, goal: 50),
                Comparison.Of("creations", (backingOff, "/s", Better.Higher), oursRuns, backingRuns, run => run.PerSecond),
                Comparison.Of("p99 latency", (backingOff, "ms", Better.Lower), oursRuns, backingRuns, run => run.P99),
            ])
        {
            Figures =
            [
                new Figure("resident memory at its highest", ours.ResidentPeak(), "MB", Limit: 90),
                new Figure("by the book, resident memory at its highest", book.ResidentPeak(), "MB"),
            ],
        };
    }

    private static Task<Run> CreateAsync(Server server)
    {
        var zone = Requests.NewZone();
        return Callers.RunAsync(server.Http, NumberOfCallers, Creations, number => Requests.Put(zone, number));
    }

    private static async Task WarmUpAsync(Server server)
    {
        await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
        await Callers.RunAsync(server.Http, NumberOfCallers, 500, number => Requests.Put(Requests.NewZone(), number));
    }
}
