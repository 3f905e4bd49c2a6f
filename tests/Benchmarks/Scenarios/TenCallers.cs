using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>As many callers as Terraform's default parallelism fill a zone to its quota, one mapping a request.</summary>
internal static class TenCallers
{
    private const int NumberOfCallers = 10;
    private const int Creations = 3500;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings)
        {
            rows.AddRange(await MeasureAsync(pairing, rounds));
        }

        return new Section(
            "Ten callers",
            $"{NumberOfCallers} callers, Terraform's default, make {Creations:N0} creations in one zone, which is then full.",
            rows);
    }

    private static async Task<Comparison[]> MeasureAsync(Pairing pairing, int rounds)
    {
        await using var stage = await Stage.SetAsync();
        await using var ours = await stage.StartAsync(pairing.Ours);
        await using var book = await stage.StartAsync(pairing.Book);
        await Turns.TakeAsync(1, () => CreateAsync(ours, 500), () => CreateAsync(book, 500));
        var runs = await Turns.TakeAsync(rounds, () => CreateAsync(ours, Creations), () => CreateAsync(book, Creations));
        Comparison Row(string name, (string, Better) measure, Func<Run, double> figure) =>
            Comparison.Of((pairing.Head, name, pairing.Book.Name), measure, runs[0], runs[1], figure);

        Comparison[] rows =
        [
            Row("creations", Measures.Rate, run => run.PerSecond) with { Goal = 1 },
            Row("p99 latency", Measures.Milliseconds, run => run.P99),
            Row("slowest caller", Measures.Milliseconds, run => run.Slowest),
        ];
        Console.WriteLine($"  ten callers, {pairing.Head}: {rows[0].Ours:0} against {rows[0].Baseline:0} creations/s");
        return rows;
    }

    private static async Task<Run> CreateAsync(Server server, int creations)
    {
        var zone = Requests.NewZone();
        await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
        return await Callers.RunAsync(server.Http, NumberOfCallers, creations, number => Requests.Put(zone, number));
    }
}
