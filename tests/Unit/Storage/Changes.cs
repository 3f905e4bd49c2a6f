using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Changes as callers ask for them.</summary>
internal static class Changes
{
    public static OriginMapping Mapping(string address) =>
        OriginAddress.TryParse(address, out var parsed)
            ? new OriginMapping(parsed, "aws", "us-east-1", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
            : throw new ArgumentException($"\"{address}\" is no address.", nameof(address));

    public static RowChange Creation(string address) => new RowChange.Create(Mapping(address));

    public static ZoneChange Creating(params string[] addresses) => Creating(addresses, CancellationToken.None);

    public static ZoneChange Creating(IEnumerable<string> addresses, CancellationToken caller) =>
        new([.. addresses.Select(Creation)], caller);

    /// <summary>Creations of as many different addresses.</summary>
    public static ZoneChange OfSize(int rows, int block = 0) =>
        Creating([.. Enumerable.Range(0, rows).Select(row => $"10.{block}.{row / 256}.{row % 256}")]);

    public static ZoneChange Abandoned(params string[] addresses) => Creating(addresses, new CancellationToken(true));
}
