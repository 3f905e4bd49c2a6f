namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Callers fill a zone to its quota with Terraform's default parallelism.</summary>
internal static class TenCallers
{
    private const int NumberOfCallers = 10;
    private const int Creations = 3500;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds) => new(
        "Ten callers",
        $"{NumberOfCallers} callers, Terraform's default, make {Creations:N0} creations in one zone, which is then full.",
        await Duel.CompareAsync(pairings, async pairing =>
        {
            await using var duel = await Duel.StartAsync(pairing);
            var runs = await duel.TakeAsync(
                rounds, server => CreateAsync(server, Creations), warmUp: server => CreateAsync(server, 500));
            return
            [
                pairing.Compare("creations", Measure.Rate, runs, run => run.PerSecond) with { Goal = 1 },
                pairing.Compare("p99 latency", Measure.Milliseconds, runs, run => run.P99),
                pairing.Compare("slowest caller", Measure.Milliseconds, runs, run => run.Slowest),
            ];
        }));

    private static async Task<Run> CreateAsync(Server server, int creations)
    {
        await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
        return await Callers.CreateAsync(server, NumberOfCallers, creations);
    }
}
