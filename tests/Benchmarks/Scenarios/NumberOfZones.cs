using System.Diagnostics;
using OriginCloudRegions.Benchmarks.InProcess;
using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>The cost of a request as the number of zones grows.</summary>
internal static class NumberOfZones
{
    private const string Head = "native";
    private const int Few = 1;
    private const int Many = 10_000;
    private const int PerRound = 10_000;
    private const int BatchSize = 10;

    /// <summary>The address of an existing mapping in the storage that answers at once.</summary>
    private const int Existing = 1 << 24;

    private static readonly int[] Numbers = [Few, 100, Many];

    public static async Task<Section> RunAsync(int rounds)
    {
        List<Comparison> rows = [];
        foreach (var (name, request) in Kinds())
        {
            rows.AddRange(await MeasureAsync(name, request, rounds));
        }

        rows.AddRange(await AuditAsync(rounds));
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

    private static IEnumerable<(string Name, Func<string, HttpRequestMessage> Request)> Kinds()
    {
        yield return ("list", zone => Requests.List(zone, 1, BatchSize));
        yield return ("batch of 10 replacements", zone => Requests.PutBatch(zone, Existing, BatchSize, "us-west-2"));
        yield return ("PUT, replace", zone => Requests.Put(zone, Existing, "us-west-2"));
    }

    private static async Task<IEnumerable<Comparison>> MeasureAsync(
        string name, Func<string, HttpRequestMessage> request, int rounds)
    {
        var servers = Numbers.Select(_ => InstantServer.Start("ours")).ToArray();
        try
        {
            Func<Task<double>>[] turns = [.. Numbers.Zip(servers, (zones, server) => (Func<Task<double>>)(() => CostAsync(server, zones)))];

            // Before the measurement, the compiler optimises the hot code, and every zone is used once.
            await Turns.TakeAsync(2, turns);
            return Compare($"{name}, processor time", await Turns.TakeAsync(rounds, turns));
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }

        async Task<double> CostAsync(Server server, int zones)
        {
            await server.UntilOkAsync(() => request(InstantStorage.Zone(0)));
            var before = server.ProcessorTime();
            await Callers.RunAsync(server.Http, callers: 1, PerRound, number => request(InstantStorage.Zone(number % zones)));
            return (server.ProcessorTime() - before).TotalMicroseconds / PerRound;
        }
    }

    private static async Task<IEnumerable<Comparison>> AuditAsync(int rounds)
    {
        Func<Task<double>>[] turns = [.. Numbers.Select(zones => (Func<Task<double>>)(() => CostAsync(zones)))];
        await Turns.TakeAsync(1, turns);
        return Compare("audit of a zone, time", await Turns.TakeAsync(rounds, turns));

        static async Task<double> CostAsync(int zones)
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

    private static IEnumerable<Comparison> Compare(string name, IReadOnlyList<double>[] costs) => Numbers.Index().Skip(1).Select(one =>
        Comparison.Of((Head, $"{name}, {one.Item:N0} zones", "1 zone"), Measures.Microseconds, costs[one.Index], costs[0], cost => cost) with
        {
            Goal = 0.8,
        });
}
