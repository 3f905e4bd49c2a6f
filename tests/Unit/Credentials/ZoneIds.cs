using FsCheck;
using FsCheck.Fluent;

namespace OriginCloudRegions.Unit.Credentials;

/// <summary>Generates lists from a few zone ids, so that two lists often have ids in common.</summary>
public static class ZoneIds
{
    private static readonly Gen<string> One = Gen.Elements(
        "023e105f4ecef8ad9ca31a8372d0c353", "0", "00", "Z", "z", "zone-a", "zone_a", "zone", "A", "a", "-", "_");

    public static Arbitrary<ZoneList> Lists() => One.ListOf().Select(zones => new ZoneList([.. zones])).ToArbitrary();
}
