using Azure;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Row changes, and zone changes that contain them.</summary>
internal static class Changes
{
    public static OriginMapping Mapping(string address) =>
        OriginAddress.TryParse(address, out var parsed)
            ? new OriginMapping(parsed, "aws", "us-east-1", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
            : throw new ArgumentException($"\"{address}\" is not an address.", nameof(address));

    public static MappingRow Row(string address, string etag = "read") => new(Mapping(address), new ETag(etag));

    public static RowChange Creation(string address) => RowChange.Create(Mapping(address));

    public static RowChange Deletion(string address) => RowChange.Delete(Row(address));

    public static RowChange Replacement(string address) => RowChange.Replace(Row(address), Mapping(address) with { Region = "us-west-1" });

    /// <summary>Creations of this many different addresses. Two blocks have no address in common.</summary>
    public static RowChange[] OfSize(int rows, int block = 0) =>
        [.. Enumerable.Range(0, rows).Select(row => Creation($"10.{block}.{row / 256}.{row % 256}"))];

    public static ZoneChange Of(params RowChange[] rows) => new(rows, isGuess: false, null, CancellationToken.None);

    public static ZoneChange Guess(string address) => new([Creation(address)], isGuess: true, null, CancellationToken.None);
}
