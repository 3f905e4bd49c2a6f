namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Many callers create mappings in one zone, where each creation changes the same counter.</summary>
internal static class HotZone
{
    private const int NumberOfCallers = 64;
    private const int Creations = 1500;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds) => new(
        "Hot zone",
        $"{NumberOfCallers} callers make {Creations:N0} creations in one zone. After a conflict, a baseline waits up to 50 ms.\n"
        + "The baseline \"backing off\" waits up to 640 ms. Peak memory is the most memory that the app's process used.",
        await Duel.CompareAsync(pairings, pairing => MeasureAsync(pairing, rounds)));

    private static async Task<Comparison[]> MeasureAsync(Pairing pairing, int rounds)
    {
        await using var duel = await Duel.StartAsync(pairing);
        await using var backing = await duel.Stage.StartAsync(pairing.BackingOff);
        Server[] servers = [duel.Ours, duel.Book, backing];
        foreach (var server in servers)
        {
            await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
            await Callers.CreateAsync(server, NumberOfCallers, creations: 500, zones: 500);
        }

        var loads = servers.Select(
            server => (Func<Task<Run>>)(() => Callers.CreateAsync(server, NumberOfCallers, Creations)));
        var runs = await Turns.TakeAsync(rounds, [.. loads]);
        var (off, goals) = (pairing with { Book = pairing.BackingOff }, pairing.Goals);
        IReadOnlyList<Run>[] offRuns = [runs[0], runs[2]];
        var (peak, bookPeak) = (duel.Ours.ResidentPeak(), duel.Book.ResidentPeak());
        return
        [
            pairing.Compare("creations", Measure.Rate, runs, run => run.PerSecond) with { Goal = goals.HotZone },
            pairing.Compare("median latency", Measure.Milliseconds, runs, run => run.P50),
            pairing.Compare("p99 latency", Measure.Milliseconds, runs, run => run.P99) with
            {
                Goal = goals.HotZoneTail,
            },
            off.Compare("creations", Measure.Rate, offRuns, run => run.PerSecond),
            off.Compare("p99 latency", Measure.Milliseconds, offRuns, run => run.P99),
            new(pairing.Head, "peak memory", pairing.Book.Name, Measure.Megabytes, peak, bookPeak)
            {
                Goal = goals.PeakMemory,
                Limit = goals.PeakMemoryLimit,
            },
        ];
    }
}
