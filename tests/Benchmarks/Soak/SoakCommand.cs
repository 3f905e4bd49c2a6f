using System.CommandLine;
using static OriginCloudRegions.Benchmarks.BenchmarkCommand;

namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary><c>soak</c>. Exit code 1: a bound is broken.</summary>
internal static class SoakCommand
{
    public static Command Build(Option<string> head, Func<string, Pairing[]> pairingsOf)
    {
        var minutes = AtLeastOne("--minutes", "The time of the ten tenths. One more tenth runs before them.", 60);
        var zones = AtLeastOne("--zones", "The zones that receive requests, one after the other.", 100_000);
        var credentials = AtLeastOne("--credentials", "The credentials that send requests, one after the other.", 10_000);
        var command = new Command("soak", "Sends mixed traffic at full speed, and fails if memory, handles, threads or latency grow.")
        {
            head,
            minutes,
            zones,
            credentials,
        };
        command.SetAction((parsed, _) => RunAsync(
            pairingsOf(parsed.GetValue(head)!),
            new SoakOptions(
                TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(zones), parsed.GetValue(credentials))));
        return command;
    }

    private static async Task<int> RunAsync(Pairing[] pairings, SoakOptions options)
    {
        await Publishing.RunAsync(pairings.Select(pairing => pairing.Ours));
        var isBroken = false;
        foreach (var pairing in pairings)
        {
            var result = await SoakRun.RunAsync(pairing, options);
            Console.WriteLine($"\n{result}");
            foreach (var broken in SoakBounds.BrokenBy(result))
            {
                Console.WriteLine($"Broken: {broken}.");
                isBroken = true;
            }
        }

        return isBroken ? 1 : 0;
    }
}
