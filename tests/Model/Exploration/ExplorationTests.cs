using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace OriginCloudRegions.Model.Exploration;

public sealed class ExplorationTests(ITestOutputHelper output)
{
    /// <summary>The number of schedules that may lack a kind of event or answer.</summary>
    private const int Inconclusive = 2000;

    private static readonly string[] Expected =
    [
        "apply late", "lose answer", "lose call", "time out", "answer 503", "leave", "crash", "stall",
        "-> unknown", "-> Creates", "-> Replaces", "-> Keeps", "-> Removes", "-> Sees", "-> Lists", "-> FailsCondition",
        "-> MeetsQuota", "-> PutsAll", "-> DeletesAll",
    ];

    [Fact]
    public void Schedules_WithFaultsAndCrashes_KeepTheZoneLinearizable()
    {
        var (first, count) = (Setting("OCR_SEED", 1), Setting("OCR_SCHEDULES", 20_000));
        var watch = Stopwatch.StartNew();
        var tally = new ConcurrentDictionary<string, int>();
        var violation = Explorer.FirstViolation(first, count, tally: tally);
        output.WriteLine($"{count / watch.Elapsed.TotalSeconds:F0} schedules per second");
        foreach (var (what, number) in tally.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{what,-16} {number,12}");
        }

        Assert.Null(violation);
        Assert.True(count < Inconclusive || Expected.All(tally.ContainsKey), "Not every kind of event and answer occurred.");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
