using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>
/// The sentences that consumers presume, and what makes them true. Each says all that the zone holds, so that none depends on
/// what was before and none needs to be torn down.
/// </summary>
internal static class ProviderStates
{
    /// <summary>Of the token that the interaction is sent with: see <see cref="SentCredentials"/>.</summary>
    public const string TokenMayOnlyRead = "the token may only read";

    public static IReadOnlyDictionary<string, Func<ZoneUnderTest, Task>> All { get; } =
        new Dictionary<string, Func<ZoneUnderTest, Task>>
        {
            [$"zone {Seed.Zone} holds no mappings"] = zone => zone.HoldOnlyAsync(),
            [$"zone {Seed.Zone} holds 3500 mappings"] = zone => zone.HoldOnlyAsync([.. Many(3500)]),
            ["a mapping for 192.0.2.1 exists"] = zone => zone.HoldOnlyAsync(new Mapping("192.0.2.1", "aws", "us-east-1")),
            ["mappings for 192.0.2.1 and 2001:db8::1 exist"] = zone => zone.HoldOnlyAsync(
                new Mapping("192.0.2.1", "aws", "us-east-1"), new Mapping("2001:db8::1", "gcp", "us-central1")),
            [TokenMayOnlyRead] = zone => zone.HoldOnlyAsync(),
        };

    private static IEnumerable<Mapping> Many(int count) =>
        Enumerable.Range(0, count).Select(i => new Mapping($"10.0.{i / 256}.{i % 256}", "aws", "us-east-1"));
}
