using OriginCloudRegions.Client;
using OriginCloudRegions.Local;
using static OriginCloudRegions.Contract.ProviderSide.ZoneUnderTest;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>
/// The provider states of the pacts, and how to set up each. Each state describes the whole zone, so that it depends on
/// no earlier state and needs no teardown.
/// </summary>
internal static class ProviderStates
{
    /// <summary><see cref="InteractionVerifier"/> sends another token in this state.</summary>
    public const string TokenMayOnlyRead = "the token may only read";

    public static IReadOnlyDictionary<string, Func<ZoneUnderTest, Task>> All { get; } =
        new Dictionary<string, Func<ZoneUnderTest, Task>>
        {
            [$"zone {Seed.Zone} holds no mappings"] = zone => zone.HoldOnlyAsync(),
            [$"zone {Seed.Zone} holds 3500 mappings"] = zone => zone.HoldOnlyAsync([.. Many(3500)]),
            ["a mapping for 192.0.2.1 exists"] = zone => zone.HoldOnlyAsync(Mapping("192.0.2.1")),
            ["mappings for 192.0.2.1 and 2001:db8::1 exist"] = zone => zone.HoldOnlyAsync(
                Mapping("192.0.2.1"), Mapping("2001:db8::1", "gcp", "us-central1")),
            [TokenMayOnlyRead] = zone => zone.HoldOnlyAsync(),
        };

    private static IEnumerable<OriginCloudRegionRequest> Many(int count) =>
        Enumerable.Range(0, count).Select(i => Mapping($"10.0.{i / 256}.{i % 256}"));
}
