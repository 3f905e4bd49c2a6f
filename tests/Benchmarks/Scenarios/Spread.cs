using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Many callers, each in a zone of its own, where no creation conflicts with another.</summary>
internal static class Spread
{
    private const int Zones = 64;
    private const int Creations = 1500;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings)
        {
            await using var stage = await Stage.SetAsync();
            await using var ours = await stage.StartAsync(pairing.Ours);
            await using var book = await stage.StartAsync(pairing.Book);
            await Turns.TakeAsync(1, () => CreateAsync(ours), () => CreateAsync(book));
            var runs = await Turns.TakeAsync(rounds, () => CreateAsync(ours), () => CreateAsync(book));
            var (creations, tail) = ((pairing.Head, "creations", pairing.Book.Name), (pairing.Head, "p99 latency", pairing.Book.Name));
            rows.Add(Comparison.Of(creations, Measures.Rate, runs[0], runs[1], run => run.PerSecond) with { Goal = 1 });
            rows.Add(Comparison.Of(tail, Measures.Milliseconds, runs[0], runs[1], run => run.P99));
            Console.WriteLine($"  spread, {pairing.Head}: {rows[^2].Ours:0} against {rows[^2].Baseline:0} creations/s");
        }

        return new Section("Spread", $"{Zones} callers make {Creations:N0} creations over {Zones} zones.", rows);
    }

    private static async Task<Run> CreateAsync(Server server)
    {
        string[] zones = [.. Enumerable.Range(0, Zones).Select(_ => Requests.NewZone())];
        await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
        return await Callers.RunAsync(server.Http, Zones, Creations, number => Requests.Put(zones[number % Zones], number));
    }
}
