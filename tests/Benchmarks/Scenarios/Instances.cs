namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Many callers create mappings in one zone through several instances.</summary>
internal static class Instances
{
    private const int Few = 64;
    private const int Many = 512;
    private const int Most = 8;
    private const int Creations = 1500;
    private const int CreationsOfMany = 3000;
    private const int CreationsOfBook = 500;

    // A run in one zone lasts less than a second, too short for a stable figure.
    private const int Zones = 3;

    public static async Task<Section> RunAsync(Pairing pairing, int rounds)
    {
        await using var stage = await Stage.SetAsync();
        await using var ours = await StartAsync(stage, pairing.Ours);
        await using var book = await StartAsync(stage, pairing.Book);
        FleetLoad Load(int instances) => new(ours, instances, Few, Creations, Zones);
        FleetLoad LoadOfMany(int instances) => new(ours, instances, Many, CreationsOfMany, Zones);
        FleetLoad LoadOfBook(int instances) => new(book, instances, Few, CreationsOfBook, Zones: 1);

        FleetLoad[] few = [Load(1), Load(2), Load(4), Load(Most)];
        FleetLoad[] others = [LoadOfMany(1), LoadOfMany(Most), LoadOfBook(1), LoadOfBook(Most)];
        FleetLoad[] loads = [.. few, .. others];
        var results = await Turns.TakeAsync(rounds, [.. loads.Select(load => (Func<Task<Run>>)load.RunAsync)]);
        var runs = loads.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second);
        Comparison Row(FleetLoad load, FleetLoad baseline, double? goal = null)
        {
            var name = $"creations, {load.NumberOfCallers} callers over {load.Instances}";
            return Comparison.Of(
                pairing.Head, name, baseline.Name, Measure.Rate, runs[load], runs[baseline], run => run.PerSecond) with
            {
                Goal = goal,
            };
        }

        var goals = pairing.Goals;
        return new Section(
            "Instances",
            $"Callers of one zone, spread over instances: {Few} callers make {Creations:N0} creations, {Many} callers\n"
            + $"{CreationsOfMany:N0}, in each of {Zones} zones. {Few} callers of a baseline make {CreationsOfBook} in one zone.",
            [
                Row(Load(2), Load(1)),
                Row(Load(4), Load(1)),
                Row(Load(Most), Load(1), goals.Instances),
                Row(LoadOfMany(Most), LoadOfMany(1), goals.InstancesOfMany),
                Row(Load(1), LoadOfBook(1)),
                Row(Load(Most), LoadOfBook(1)),
                Row(Load(Most), LoadOfBook(Most)),
            ])
        {
            Figures =
            [
                .. few.SelectMany(load => LatenciesOf(load, runs[load], goals.SlowestCallerLimit)),
                .. others.SelectMany(load => LatenciesOf(load, runs[load])),
            ],
        };
    }

    private static async Task<Fleet> StartAsync(Stage stage, Contender contender)
    {
        var fleet = await Fleet.StartAsync(stage, contender, Most);
        foreach (var server in fleet.Servers)
        {
            await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));
            await Callers.CreateAsync(server, Few, creations: 200, zones: 200);
        }

        return fleet;
    }

    private static Figure[] LatenciesOf(FleetLoad load, IReadOnlyList<Run> runs, double? limit = null)
    {
        var name = $"{load.Name}, {load.NumberOfCallers} callers";
        return
        [
            new Figure($"{name}: p99 latency", Median.Of(runs.Select(run => run.P99)), "ms"),
            new Figure($"{name}: slowest caller, in any round", runs.Max(run => run.Slowest), "ms", limit),
        ];
    }

    /// <summary>Creations in one new zone after the other, through the first instances of a fleet.</summary>
    private sealed record FleetLoad(Fleet Fleet, int Instances, int NumberOfCallers, int Creations, int Zones)
    {
        public string Name => $"{Fleet.Contender.Name}, {Instances} {(Instances == 1 ? "instance" : "instances")}";

        public async Task<Run> RunAsync()
        {
            HttpClient[] clients = [.. Fleet.Servers.Take(Instances).Select(server => server.Http)];
            List<Run> runs = [];
            while (runs.Count < Zones)
            {
                var zone = Requests.NewZone();
                runs.Add(await Callers.RunAsync(
                    clients, NumberOfCallers, Creations, number => Requests.Put(zone, number)));
            }

            return Run.Of(runs);
        }
    }
}
