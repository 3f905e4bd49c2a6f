namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>A PUT that changes nothing, sent to the stand-in for the Functions host.</summary>
internal static class ThroughHost
{
    private const int Mappings = 100;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds) => new(
        "Through the Functions host",
        "Callers repeat a PUT that changes nothing, through the stand-in for the Functions host on the same machine.",
        await Duel.CompareAsync(pairings.Select(pairing => pairing.Hosted), async pairing =>
        {
            await using var duel = await Duel.StartAsync(pairing);
            var zone = Requests.NewZone();
            foreach (var server in new[] { duel.Ours, duel.Book })
            {
                await server.UntilOkAsync(() => Requests.Put(zone, 0));
                await RepeatAsync(server, 1, Mappings);
            }

            var alone = await duel.TakeAsync(rounds, server => RepeatAsync(server, 1, 500));
            var many = await duel.TakeAsync(rounds, server => RepeatAsync(server, 32, 5000));
            return
            [
                pairing.Compare("one caller", Measure.Rate, alone, run => run.PerSecond) with { Goal = 1 },
                pairing.Compare("one caller, p99 latency", Measure.Milliseconds, alone, run => run.P99),
                pairing.Compare("32 callers", Measure.Rate, many, run => run.PerSecond),
                pairing.Compare("32 callers, p99 latency", Measure.Milliseconds, many, run => run.P99),
            ];

            Task<Run> RepeatAsync(Server server, int callers, int requests) =>
                Callers.RunAsync(server.Http, callers, requests, number => Requests.Put(zone, number % Mappings));
        }));
}
