using OriginCloudRegions.Benchmarks.Micro;
using OriginCloudRegions.Benchmarks.Scenarios;

namespace OriginCloudRegions.Benchmarks;

/// <summary>Measurements by name, in the order of the report.</summary>
internal static class Catalogue
{
    private const string Instances = "instances";
    private const string Request = "request";
    private const string Detect = "detect";
    private const string Zones = "zones";

    public static readonly string[] Names =
        ["hot-zone", Instances, "ten-callers", "one-caller", "through-host", "cold-start", Request, "list", Zones, Detect];

    /// <summary>The programs that a measurement starts.</summary>
    public static IEnumerable<Contender> ContendersOf(string name, IReadOnlyList<Pairing> pairings) => name switch
    {
        Instances => [Pairing.Native.Ours, Pairing.Native.Book],
        Request or Zones or Detect => [],
        _ => pairings.SelectMany(pairing => pairing.Contenders),
    };

    public static IEnumerable<Func<Task<Section>>> ScenariosOf(
        IEnumerable<string> names, IReadOnlyList<Pairing> pairings, int rounds) =>
        names.SelectMany(name => ScenariosOf(name, pairings, rounds));

    private static Func<Task<Section>>[] ScenariosOf(string name, IReadOnlyList<Pairing> pairings, int rounds) => name switch
    {
        "hot-zone" =>
        [
            () => HotZone.RunAsync(pairings, rounds),
            () => StorageBudget.RunAsync(rounds),
            () => Spread.RunAsync(pairings, rounds),
        ],
        Instances => [() => Scenarios.Instances.RunAsync(Pairing.Native, rounds)],
        "ten-callers" => [() => TenCallers.RunAsync(pairings, rounds)],
        "one-caller" => [() => OneCaller.RunAsync(pairings, rounds)],
        "through-host" => [() => ThroughHost.RunAsync(pairings, rounds)],
        "cold-start" => [() => ColdStart.RunAsync(pairings, rounds), () => Task.FromResult(PackageSize.Run(pairings))],
        Request => [() => RequestCost.RunAsync(rounds), () => Task.FromResult(Suite.Run())],
        Detect => [() => Detecting.RunAsync(rounds)],
        Zones => [() => NumberOfZones.RunAsync(rounds)],
        "list" => [() => Listing.RunAsync(pairings, rounds)],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such measurement."),
    };
}
