using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>A full zone, read page by page.</summary>
internal static class Listing
{
    private const int Mappings = 3500;
    private const int PerPage = 100;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings)
        {
            rows.Add(await MeasureAsync(pairing, rounds));
        }

        return new Section("List", $"{Mappings:N0} mappings read in pages of {PerPage}, one page after the other.", rows);
    }

    private static async Task<Comparison> MeasureAsync(Pairing pairing, int rounds)
    {
        await using var stage = await Stage.SetAsync();
        await using var ours = await stage.StartAsync(pairing.Ours);
        var zone = Requests.NewZone();
        await ours.UntilOkAsync(() => Requests.Put(zone, 0));
        await Callers.RunAsync(ours.Http, 16, Mappings - 1, number => Requests.Put(zone, number + 1));

        // Over the same rows: the baseline keeps them alike.
        await using var book = await stage.StartAsync(pairing.Book with { Table = pairing.Ours.Table });
        await book.UntilOkAsync(() => Requests.List(zone, 1, PerPage));
        await Turns.TakeAsync(1, () => ReadAsync(ours, zone), () => ReadAsync(book, zone));
        var runs = await Turns.TakeAsync(rounds, () => ReadAsync(ours, zone), () => ReadAsync(book, zone));
        return Comparison.Of(
            (pairing.Head, "the whole zone", pairing.Book.Name),
            Measures.Milliseconds,
            runs[0],
            runs[1],
            run => run.Elapsed.TotalMilliseconds);
    }

    private static Task<Run> ReadAsync(Server server, string zone) => Callers.RunAsync(
        server.Http, callers: 1, Mappings / PerPage, number => Requests.List(zone, number + 1, PerPage));
}
