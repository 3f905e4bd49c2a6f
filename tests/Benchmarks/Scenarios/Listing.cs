using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>A full zone, read page by page.</summary>
internal static class Listing
{
    private const int Mappings = 3500;
    private const int PerPage = 100;

    public static async Task<Section> RunAsync(Published published, int rounds)
    {
        await using var stage = await Stage.SetAsync(published);
        await using var ours = stage.StartOurs();
        var zone = Requests.NewZone();
        await ours.UntilOkAsync(() => Requests.Put(zone, 0));
        await Callers.RunAsync(ours.Http, 16, Mappings - 1, number => Requests.Put(zone, number + 1));

        // Over the same rows: the baseline keeps them alike.
        await using var reader = stage.StartBook(table: "OriginCloudRegions");
        await reader.UntilOkAsync(() => Requests.List(zone, 1, PerPage));
        List<double> oursTimes = [], bookTimes = [];
        for (var round = -1; round < rounds; round++)
        {
            var (oursRun, bookRun) = (await ReadAsync(ours, zone), await ReadAsync(reader, zone));
            if (round >= 0)
            {
                oursTimes.Add(oursRun.Elapsed.TotalMilliseconds);
                bookTimes.Add(bookRun.Elapsed.TotalMilliseconds);
            }
        }

        return new Section("List", $"{Mappings:N0} mappings read in pages of {PerPage}, one page after the other.",
        [
            Comparison.Of("the whole zone", ("by the book", "ms", Better.Lower), oursTimes, bookTimes, time => time),
        ]);
    }

    private static Task<Run> ReadAsync(Server server, string zone) => Callers.RunAsync(
        server.Http, callers: 1, Mappings / PerPage, number => Requests.List(zone, number + 1, PerPage));
}
