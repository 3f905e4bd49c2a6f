using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Content of files that an import reads.</summary>
internal static class MappingFiles
{
    private static readonly (string Vendor, string Region)[] Regions =
    [
        .. RegionCatalogue.Load().Vendors.SelectMany(vendor => vendor.Value.Select(region => (vendor.Key, region.Name))),
    ];

    public static int RegionCount => Regions.Length;

    /// <summary>Lines of CSV, alternately IPv4 and IPv6, over all regions in turn.</summary>
    public static IEnumerable<string> Lines(int count, int shift = 0) => Enumerable.Range(0, count).Select(i =>
    {
        var (vendor, region) = Regions[(i / 2 + shift) % Regions.Length];
        return $"{Address(i)},{vendor},{region}";
    });

    public static string Csv(IEnumerable<string> lines) =>
        string.Concat(lines.Prepend("origin_ip,vendor,region").Select(line => $"{line}\n"));

    public static string Csv(int count, int shift = 0) => Csv(Lines(count, shift));

    private static string Address(int i) => i % 2 == 0
        ? $"10.{i >> 16}.{(i >> 8) & 255}.{i & 255}"
        : $"2001:db8:{(i >> 15) + 1:x}::{(i & 0x7fff) + 1:x}";
}
