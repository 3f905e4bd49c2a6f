using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>A PUT that changes nothing, sent to the stand-in for the Functions host.</summary>
internal static class ThroughHost
{
    private const int ManyCallers = 32;
    private const int Mappings = 100;

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings.Select(pairing => pairing.Hosted))
        {
            await using var stage = await Stage.SetAsync();
            await using var ours = await stage.StartAsync(pairing.Ours);
            await using var book = await stage.StartAsync(pairing.Book);
            var zone = Requests.NewZone();
            await FillAsync(ours, zone);
            await FillAsync(book, zone);
            rows.AddRange(await MeasureAsync(pairing, 1, 500));
            rows.AddRange(await MeasureAsync(pairing, ManyCallers, 5000));

            async Task<Comparison[]> MeasureAsync(Pairing pairing, int callers, int requests)
            {
                Task<Run> RepeatAsync(Server server) =>
                    Callers.RunAsync(server.Http, callers, requests, number => Requests.Put(zone, number % Mappings));

                await Turns.TakeAsync(1, () => RepeatAsync(ours), () => RepeatAsync(book));
                var runs = await Turns.TakeAsync(rounds, () => RepeatAsync(ours), () => RepeatAsync(book));
                return RowsOf(pairing, callers == 1 ? "one caller" : $"{callers} callers", runs, callers == 1 ? 1 : null);
            }
        }

        return new Section(
            "Through the Functions host",
            "A PUT that changes nothing, repeated through the stand-in for the Functions host, which shares the machine.",
            rows);
    }

    private static Comparison[] RowsOf(Pairing pairing, string callers, IReadOnlyList<Run>[] runs, double? goal)
    {
        var (head, against) = (pairing.Head, pairing.Book.Name);
        return
        [
            Comparison.Of((head, callers, against), Measures.Rate, runs[0], runs[1], run => run.PerSecond) with { Goal = goal },
            Comparison.Of((head, $"{callers}, p99 latency", against), Measures.Milliseconds, runs[0], runs[1], run => run.P99),
        ];
    }

    private static async Task FillAsync(Server server, string zone)
    {
        await server.UntilOkAsync(() => Requests.Put(zone, 0));
        await Callers.RunAsync(server.Http, 1, Mappings, number => Requests.Put(zone, number));
    }
}
