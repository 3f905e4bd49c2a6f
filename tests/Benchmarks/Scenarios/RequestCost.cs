using System.Globalization;
using OriginCloudRegions.Benchmarks.InProcess;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Processor time and memory of a request, with storage replaced by an in-process transport.</summary>
internal static class RequestCost
{
    private const int NumberOfCallers = 16;
    private const int PerRound = 25_000;

    public static async Task<Section> RunAsync(int rounds)
    {
        await using var ours = InstantServer.Start("ours");
        await using var book = InstantServer.Start("book");
        List<Comparison> comparisons = [];
        foreach (var (name, request, goal) in Kinds())
        {
            // Before the measurement, the compiler optimises the hot code.
            await MeasureAsync(ours, request);
            await MeasureAsync(book, request);
            var costs = await Turns.TakeAsync(
                rounds, () => MeasureAsync(ours, request), () => MeasureAsync(book, request));
            var time = Pairing.Native.Compare(
                $"{name}, processor time", Measure.Microseconds, costs, cost => cost.Microseconds) with
            {
                Goal = goal,
            };
            comparisons.Add(time);
            comparisons.Add(
                Pairing.Native.Compare($"{name}, allocated", Measure.Kilobytes, costs, cost => cost.Allocated));
            Console.WriteLine($"  {name}: {time.Ours:0} against {time.Baseline:0} µs");
        }

        return new Section(
            "Cost of a request",
            "The total processor time of the server process for a request. An in-process transport replaces storage and answers at\n"
            + $"once. {NumberOfCallers} callers use 64 zones; both servers are compiled just in time.",
            comparisons);
    }

    private static IEnumerable<(string Name, Func<int, HttpRequestMessage> Request, double? Goal)> Kinds()
    {
        // Each kind of put has its own zones: earlier puts of a zone affect the calls of the next one.
        string[] created = NewZones(), replaced = NewZones(), read = NewZones();
        yield return ("PUT, create", number => Requests.Put(created[number % created.Length], number), 1);
        yield return ("PUT, replace", number => Requests.Put(replaced[number % replaced.Length], number | 1 << 24, "us-west-2"), 1);
        yield return ("PUT, repeat", number => Requests.Put(read[number % read.Length], number | 1 << 24), 1);
        yield return ("GET", number => Requests.Get(read[number % read.Length], number | 1 << 24), null);
    }

    private static string[] NewZones() => [.. Enumerable.Range(0, 64).Select(_ => Requests.NewZone())];

    private static async Task<(double Microseconds, double Allocated)> MeasureAsync(
        Server server, Func<int, HttpRequestMessage> request)
    {
        var allocated = await AllocatedAsync(server);
        var processor = server.ProcessorTime();
        await Callers.RunAsync(server.Http, NumberOfCallers, PerRound, request);

        return (
            (server.ProcessorTime() - processor).TotalMicroseconds / PerRound,
            (await AllocatedAsync(server) - allocated) / 1024d / PerRound);
    }

    private static async Task<long> AllocatedAsync(Server server)
    {
        await server.UntilOkAsync(() => new HttpRequestMessage(HttpMethod.Get, AllocatedBytes.Path));
        return long.Parse(await server.Http.GetStringAsync(AllocatedBytes.Path), CultureInfo.InvariantCulture);
    }
}
