using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Many callers create mappings in one zone, where each creation changes the same counter.</summary>
internal static class HotZone
{
    private const int NumberOfCallers = 64;
    private const int Creations = 1500;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings)
        {
            rows.AddRange(await MeasureAsync(pairing, rounds));
        }

        return new Section(
            "Hot zone",
            $"{NumberOfCallers} callers make {Creations:N0} creations in one zone. A baseline waits up to 50 ms after a conflict,\n"
            + "or with \"backing off\" up to 640 ms. Peak memory is the most that the app's process used during the load.",
            rows);
    }

    private static async Task<Comparison[]> MeasureAsync(Pairing pairing, int rounds)
    {
        await using var stage = await Stage.SetAsync();
        await using var ours = await stage.StartAsync(pairing.Ours);
        await using var book = await stage.StartAsync(pairing.Book);
        await using var backing = await stage.StartAsync(pairing.BackingOff);
        Server[] servers = [ours, book, backing];
        foreach (var server in servers)
        {
            await WarmUpAsync(server);
        }

        var runs = await Turns.TakeAsync(rounds, [.. servers.Select<Server, Func<Task<Run>>>(server => () => CreateAsync(server))]);
        Comparison Row(string name, Contender against, IReadOnlyList<Run> baseline, (string, Better) measure, Func<Run, double> figure) =>
            Comparison.Of((pairing.Head, name, against.Name), measure, runs[0], baseline, figure);

        var (head, goals) = (pairing.Head, pairing.Goals);
        Comparison[] rows =
        [
            Row("creations", pairing.Book, runs[1], Measures.Rate, run => run.PerSecond) with { Goal = goals.HotZone },
            Row("median latency", pairing.Book, runs[1], Measures.Milliseconds, run => run.P50),
            Row("p99 latency", pairing.Book, runs[1], Measures.Milliseconds, run => run.P99) with { Goal = goals.HotZoneTail },
            Row("creations", pairing.BackingOff, runs[2], Measures.Rate, run => run.PerSecond),
            Row("p99 latency", pairing.BackingOff, runs[2], Measures.Milliseconds, run => run.P99),
            new(head, "peak memory", pairing.Book.Name, "MB", ours.ResidentPeak(), book.ResidentPeak(), Better.Lower)
            {
                Goal = goals.PeakMemory,
                Limit = goals.PeakMemoryLimit,
            },
        ];
        Console.WriteLine($"  hot zone, {head}: {rows[0].Ours:0} against {rows[0].Baseline:0} and {rows[3].Baseline:0} creations/s");
        return rows;
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
