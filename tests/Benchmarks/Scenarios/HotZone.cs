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
            Console.WriteLine($"  hot zone: {oursRuns[^1].PerSecond:0} against {bookRuns[^1].PerSecond:0} and {backingRuns[^1].PerSecond:0} creations/s");
        }

        return new Section(
            "Hot zone",
            $"{NumberOfCallers} callers make {Creations:N0} creations in one zone. The baseline waits up to 50 ms after a lost race; backing off, up to 640 ms.",
            [
                Comparison.Of("creations", "by the book", "/s", oursRuns.Select(run => run.PerSecond), bookRuns.Select(run => run.PerSecond), Better.Higher, 40),
                Comparison.Of("median latency", "by the book", "ms", oursRuns.Select(run => run.P50), bookRuns.Select(run => run.P50), Better.Lower),
                Comparison.Of("p99 latency", "by the book", "ms", oursRuns.Select(run => run.P99), bookRuns.Select(run => run.P99), Better.Lower, 50),
                Comparison.Of("creations", "by the book, backing off", "/s", oursRuns.Select(run => run.PerSecond), backingRuns.Select(run => run.PerSecond), Better.Higher),
                Comparison.Of("p99 latency", "by the book, backing off", "ms", oursRuns.Select(run => run.P99), backingRuns.Select(run => run.P99), Better.Lower),
            ])
        {
            Figures =
            [
                new Figure("answers other than 200", $"{oursRuns.Sum(run => run.NotOk)}"),
                new Figure("resident memory at its highest (at most 90 MB)", $"{ours.ResidentPeak():0} MB"),
                new Figure("by the book, answers other than 200", $"{bookRuns.Sum(run => run.NotOk)}"),
                new Figure("by the book, resident memory at its highest", $"{book.ResidentPeak():0} MB"),
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
