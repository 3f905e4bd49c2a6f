namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>A full zone, read page by page.</summary>
internal static class Listing
{
    private const int Mappings = 3500;
    private const int PerPage = 100;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds) => new(
        "List",
        $"One caller reads {Mappings:N0} mappings in pages of {PerPage}, one page after the other.",
        await Duel.CompareAsync(pairings, async pairing =>
        {
            // Both servers have the same format of rows, so they read the same table.
            var shared = pairing with { Book = pairing.Book with { Table = pairing.Ours.Table } };
            await using var duel = await Duel.StartAsync(shared);
            var zone = Requests.NewZone();
            await duel.Ours.UntilOkAsync(() => Requests.Put(zone, 0));
            await Callers.RunAsync(duel.Ours.Http, 16, Mappings - 1, number => Requests.Put(zone, number + 1));
            await duel.Book.UntilOkAsync(() => Requests.List(zone, 1, PerPage));

            var runs = await duel.TakeAsync(rounds, server => Callers.RunAsync(
                server.Http, callers: 1, Mappings / PerPage, number => Requests.List(zone, number + 1, PerPage)));
            return
            [
                pairing.Compare("the whole zone", Measure.Milliseconds, runs, run => run.Elapsed.TotalMilliseconds),
            ];
        }));
}
