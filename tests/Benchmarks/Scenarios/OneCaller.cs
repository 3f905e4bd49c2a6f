namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>One caller that waits for each answer, in a zone that each round of creations replaces.</summary>
internal sealed class OneCaller(Server server)
{
    private const int Count = 400;

    private static readonly (string Name, Func<OneCaller, Task<Run>> RunAsync)[] Kinds =
    [
        ("create", caller => caller.CreateAsync()),
        ("replace", caller => caller.ReplaceAsync()),
        ("repeat", caller => caller.PutAsync()),
        ("get", caller => caller.GetAsync()),
    ];

    private string zone = Requests.NewZone();
    private string region = "us-east-1";

    public static async Task<Section> RunAsync(IReadOnlyList<Pairing> pairings, int rounds) => new(
        "One caller",
        $"One caller sends {Count} requests of each kind, one after the other, in one zone.",
        await Duel.CompareAsync(pairings, async pairing =>
        {
            await using var duel = await Duel.StartAsync(pairing);
            var (ours, book) = (new OneCaller(duel.Ours), new OneCaller(duel.Book));
            List<Comparison> rows = [];
            foreach (var (name, runAsync) in Kinds)
            {
                var runs = await duel.TakeAsync(rounds, server => runAsync(server == duel.Ours ? ours : book));
                rows.Add(pairing.Compare(name, Measure.Rate, runs, run => run.PerSecond) with
                {
                    Goal = name == "create" ? pairing.Goals.Create : 1,
                });
            }

            return [.. rows];
        }));

    private async Task<Run> CreateAsync()
    {
        zone = Requests.NewZone();

        // The zone exists before the measurement.
        await server.UntilOkAsync(() => Requests.Put(zone, Count, region));
        return await PutAsync();
    }

    private Task<Run> ReplaceAsync()
    {
        region = region == "us-east-1" ? "us-west-2" : "us-east-1";
        return PutAsync();
    }

    private Task<Run> PutAsync() => Callers.RunAsync(
        server.Http, callers: 1, Count, number => Requests.Put(zone, number, region));

    private Task<Run> GetAsync() => Callers.RunAsync(
        server.Http, callers: 1, Count, number => Requests.Get(zone, number));
}
