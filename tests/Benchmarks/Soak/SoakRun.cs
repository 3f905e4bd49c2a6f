using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary>Sends mixed traffic at full speed to one head, and samples the resources of the app's process.</summary>
internal static class SoakRun
{
    public const int NumberOfCallers = 32;

    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMilliseconds(250);

    /// <summary>Higher than any traffic: the app counts the requests of each caller and refuses none.</summary>
    private static readonly Dictionary<string, string> Limits = new()
    {
        ["RateLimit__RequestsPerCredential"] = "1000000",
        ["RateLimit__RequestsPerAddress"] = "1000000",
    };

    public static async Task<SoakResult> RunAsync(Pairing pairing, SoakOptions options)
    {
        await using var stage = await Stage.SetAsync();
        var tokens = await CreateTokensAsync(stage.ConnectionString, options.Credentials);
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

    /// <summary>Creates tokens that may edit every zone.</summary>
    private static async Task<string[]> CreateTokensAsync(string connectionString, int count)
    {
        var service = new TableService(new StorageOptions { ConnectionString = connectionString });
        var store = new TableCredentialStore(service);
        string[] tokens = [.. Enumerable.Range(0, count).Select(_ => CredentialSecret.NewToken())];
        var now = TimeProvider.System.GetUtcNow();
        await Parallel.ForEachAsync(tokens, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (token, stop) =>
        {
            var id = CredentialId.OfToken(token);
            await store.SaveAsync(new Credential(id, "soak", ZoneScope.All, Permission.Edit, now, null), stop);
        });
        return tokens;
    }

    private sealed record Sample(double Memory, int Handles, int Threads, TimeSpan Processor);
}
