namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Each caller creates mappings in its own zone, without conflicts.</summary>
internal static class Spread
{
    private const int Zones = 64;
    private const int Creations = 1500;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds) => new(
        "Spread",
        $"{Zones} callers make {Creations:N0} creations over {Zones} zones.",
        await Duel.CompareAsync(pairings, async pairing =>
        {
            await using var duel = await Duel.StartAsync(pairing);
            var runs = await duel.TakeAsync(rounds, CreateAsync);
            return
            [
                pairing.Compare("creations", Measure.Rate, runs, run => run.PerSecond) with { Goal = 1 },
                pairing.Compare("p99 latency", Measure.Milliseconds, runs, run => run.P99),
            ];
        }));

    private static async Task<Run> CreateAsync(Server server)
    {
        await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
        return await Callers.CreateAsync(server, Zones, Creations, Zones);
    }
}
