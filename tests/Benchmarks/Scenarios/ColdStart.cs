namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>The time from the start of the process to the first answer.</summary>
internal static class ColdStart
{
    private const string FirstAnswer = "first 200 on a PUT";

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds) => new(
        "Cold start",
        "The time from the start of the process to the first successful PUT of a new mapping in a new zone. This PUT makes three\n"
        + "storage calls, and one more for the credential. Idle memory is the memory of the app's process after 40 more requests.",
        await Duel.CompareAsync(pairings, pairing => MeasureAsync(pairing, rounds * 3)));

    private static async Task<Comparison[]> MeasureAsync(Pairing pairing, int rounds)
    {
        await using var stage = await Stage.SetAsync();
        Func<Task<Start>>[] starts =
            [.. pairing.Contenders.Select(contender => (Func<Task<Start>>)(() => StartAsync(stage, contender)))];

        // The first start of each contender reads the executable from disk and creates the tables, so it does not count.
        await Turns.TakeAsync(1, starts);
        var results = await Turns.TakeAsync(rounds, starts);
        Comparison[] rows =
        [
            pairing.Compare(FirstAnswer, Measure.Milliseconds, results, start => start.Milliseconds) with
            {
                Goal = pairing.Goals.ColdStart,
            },
            pairing.Compare("idle memory", Measure.Megabytes, results, start => start.Resident) with
            {
                Limit = pairing.Goals.IdleMemoryLimit,
            },
        ];
        if (pairing.Bare is not { } bare)
        {
            return rows;
        }

        IReadOnlyList<Start>[] bareResults = [results[0], results[2]];
        var first = (pairing with { Book = bare }).Compare(
            FirstAnswer, Measure.Milliseconds, bareResults, start => start.Milliseconds);
        return [first with { Goal = 0.5 }, .. rows];
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
