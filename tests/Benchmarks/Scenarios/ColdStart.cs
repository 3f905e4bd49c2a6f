using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>From the start of the process to the first answer.</summary>
internal static class ColdStart
{
    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds)
    {
        List<Comparison> rows = [];
        foreach (var pairing in pairings)
        {
            rows.AddRange(await MeasureAsync(pairing, rounds * 3));
        }

        return new Section(
            "Cold start",
            "The time from the start of the process to the first successful PUT of a new mapping in a new zone: three storage calls\n"
            + "and one for the credential. Idle memory is that of the app's process after 40 more requests.",
            rows);
    }

    private static async Task<List<Comparison>> MeasureAsync(Pairing pairing, int rounds)
    {
        await using var stage = await Stage.SetAsync();
        Contender[] contenders = [.. pairing.Contenders];
        Func<Task<Start>>[] starts = [.. contenders.Select<Contender, Func<Task<Start>>>(contender => () => StartAsync(stage, contender))];

        // The first start of each reads the executable from disk and creates the tables.
        await Turns.TakeAsync(1, starts);
        var results = await Turns.TakeAsync(rounds, starts);

        var (head, book, goals) = (pairing.Head, pairing.Book.Name, pairing.Goals);
        List<Comparison> rows =
        [
            First(pairing.Book, results[1]) with { Goal = goals.ColdStart },
            Comparison.Of((head, "idle memory", book), Measures.Megabytes, results[0], results[1], start => start.Resident) with
            {
                Limit = goals.IdleMemoryLimit,
            },
        ];
        if (pairing.Bare is { } bare)
        {
            rows.Insert(0, First(bare, results[2]) with { Goal = 0.5 });
        }

        foreach (var row in rows)
        {
            Console.WriteLine($"  {row.Name}, {head}: {row.Ours:0} {row.Unit}, {row.Against}: {row.Baseline:0} {row.Unit}");
        }

        return rows;

        Comparison First(Contender against, IReadOnlyList<Start> baseline) => Comparison.Of(
            (head, "first 200 on a PUT", against.Name), Measures.Milliseconds, results[0], baseline, start => start.Milliseconds);
    }

    private static async Task<Start> StartAsync(Stage stage, Contender contender)
    {
        await using var server = await stage.StartAsync(contender);
        if (contender.IsBare)
        {
            var answered = await server.UntilOkAsync(() => new HttpRequestMessage(HttpMethod.Get, "/"));
            return new Start(answered.TotalMilliseconds, server.ResidentNow());
        }

        var zone = Requests.NewZone();
        var taken = await server.UntilOkAsync(() => Requests.Put(zone, 0));
        await Callers.RunAsync(server.Http, 1, 20, number => Requests.Put(zone, number));
        await Callers.RunAsync(server.Http, 1, 20, number => Requests.Get(zone, number));
        return new Start(taken.TotalMilliseconds, server.ResidentNow());
    }

    /// <param name="Resident">Memory in MB.</param>
    private sealed record Start(double Milliseconds, double Resident);
}
