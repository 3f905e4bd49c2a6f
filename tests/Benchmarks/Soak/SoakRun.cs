using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary>Mixed traffic at full speed against one head, and what the app's process holds meanwhile.</summary>
internal static class SoakRun
{
    public const int NumberOfCallers = 32;

    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMilliseconds(250);

    /// <summary>Above every traffic: the tables of callers work, and refuse no one.</summary>
    private static readonly Dictionary<string, string> Limits = new()
    {
        ["RateLimit__RequestsPerCredential"] = "1000000",
        ["RateLimit__RequestsPerAddress"] = "1000000",
    };

    public static async Task<SoakResult> RunAsync(Pairing pairing, SoakOptions options)
    {
        await using var stage = await Stage.SetAsync();
        var tokens = await SoakCredentials.CreateAsync(stage.ConnectionString, options.Credentials);
        await using var server = await stage.StartAsync(pairing.Ours, Limits);
        await server.UntilOkAsync(() => Requests.Put(Requests.NewZone(), 0));

        var traffic = new SoakTraffic(server.Http, options, tokens);
        var running = traffic.RunAsync(NumberOfCallers);
        List<Sample>[] samples = [.. Enumerable.Range(0, SoakOptions.Tenths).Select(_ => new List<Sample>())];
        while (await Task.WhenAny(running, Task.Delay(BetweenSamples)) != running)
        {
            if (traffic.TenthNow() is >= 0 and < SoakOptions.Tenths and var tenth)
            {
                samples[tenth].Add(new Sample(server.ResidentNow(), server.Handles(), server.Threads(), server.ProcessorTime()));
            }
        }

        await running;
        SoakTenth[] tenths =
        [
            .. samples.Select((taken, number) => new SoakTenth(
                traffic.Of(number),
                Median.Of(taken.Select(sample => sample.Memory)),
                taken.Max(sample => sample.Handles),
                taken.Max(sample => sample.Threads))),
        ];
        var processor = samples[^1][^1].Processor - samples[0][0].Processor;
        var sessions = traffic.Sessions + 1;
        return new SoakResult(
            pairing.Head,
            options,
            tenths,
            processor / tenths.Sum(tenth => tenth.Requests.Latencies.Length),
            Math.Min(sessions, options.Zones),
            Math.Min(sessions, options.Credentials),
            server.InFlight);
    }

    private sealed record Sample(double Memory, int Handles, int Threads, TimeSpan Processor);
}
