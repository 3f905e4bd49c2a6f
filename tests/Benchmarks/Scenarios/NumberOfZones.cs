using System.Diagnostics;
using OriginCloudRegions.Benchmarks.InProcess;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>The cost of a request as the number of zones grows.</summary>
internal static class NumberOfZones
{
    private const int Many = 10_000;
    private const int PerRound = 10_000;
    private const int BatchSize = 10;

    /// <summary>The address of an existing mapping in the storage that answers at once.</summary>
    private const int Existing = 1 << 24;

    private static readonly int[] Numbers = [1, 100, Many];

    private static readonly (string Name, Func<string, HttpRequestMessage> Request)[] Kinds =
    [
        ("list", zone => Requests.List(zone, 1, BatchSize)),
        ("batch of 10 replacements", zone => Requests.PutBatch(zone, Existing, BatchSize, "us-west-2")),
        ("PUT, replace", zone => Requests.Put(zone, Existing, "us-west-2")),
    ];

    public static async Task<Section> RunAsync(int rounds)
    {
        List<Comparison> rows = [];
        foreach (var (name, request) in Kinds)
        {
            Server[] servers = [.. Numbers.Select(_ => InstantServer.Start("ours"))];
            await using var fleet = new Fleet(Pairing.Native.Ours, servers);

            // Before the measurement, the compiler optimises the hot code, and every zone is used once.
            rows.AddRange(await MeasureAsync(
                $"{name}, processor time", rounds, 2, index => CostAsync(servers[index], request, Numbers[index])));
        }

        rows.AddRange(await MeasureAsync("audit of a zone, time", rounds, 1, index => AuditAsync(Numbers[index])));
        return new Section(
            "Number of zones",
            "The processor time of the server process for a request, one after the other, over 1, 100 and 10,000 zones, and the\n"
            + "time of `ocr zones audit` for a zone. Storage is an in-process transport that answers at once: Azurite scans the\n"
            + "whole table in every query, which Table Storage does not.",
            rows)
        {
            Figures = await Remembered.MeasureAsync(Many),
        };
    }

    /// <summary>Compares the cost for each number of zones with the cost for one zone.</summary>
    private static async Task<IEnumerable<Comparison>> MeasureAsync(
        string name, int rounds, int warmUps, Func<int, Task<double>> costAsync)
    {
        Func<Task<double>>[] turns = [.. Numbers.Select((_, index) => (Func<Task<double>>)(() => costAsync(index)))];
        await Turns.TakeAsync(warmUps, turns);
        var costs = await Turns.TakeAsync(rounds, turns);
        return Numbers.Zip(costs).Skip(1).Select(one =>
        {
            var title = $"{name}, {one.First:N0} zones";
            return Comparison.Of(
                "native", title, "1 zone", Measure.Microseconds, one.Second, costs[0], cost => cost) with
            {
                Goal = 0.8,
            };
        });
    }

    private static async Task<double> CostAsync(Server server, Func<string, HttpRequestMessage> request, int zones)
    {
        await server.UntilOkAsync(() => request(InstantStorage.Zone(0)));
        var before = server.ProcessorTime();
        await Callers.RunAsync(server.Http, 1, PerRound, number => request(InstantStorage.Zone(number % zones)));
        return (server.ProcessorTime() - before).TotalMicroseconds / PerRound;
    }

    private static async Task<double> AuditAsync(int zones)
    {
        var options = new StorageOptions { ConnectionString = InstantServer.Connection };
        var audit = new ZoneAudit(new TableService(options, new InstantStorage(zones)), RegionCatalogue.Load());
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < Many / zones; pass++)
        {
            await foreach (var zone in audit.ZonesAsync(CancellationToken.None))
            {
                if (await audit.RunAsync(zone, repairs: false, CancellationToken.None) is { Count: > 0 } findings)
                {
                    throw new InvalidOperationException($"The audit found {findings[0]}.");
                }
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Many;
    }
}
