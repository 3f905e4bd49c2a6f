using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Regions;

internal sealed class KnownRegions(SupportedRegions catalogue)
{
    /// <summary>The vendors that shell completion offers without a call to the service.</summary>
    public static readonly string[] OriginalVendors = [CloudVendor.Aws, CloudVendor.Azure, CloudVendor.Gcp, CloudVendor.Oci];

    private readonly Dictionary<string, Dictionary<string, (string Vendor, string Region)>> pairs = catalogue.Vendors.ToDictionary(
        vendor => vendor.Key,
        vendor => vendor.Value.ToDictionary(region => region.Name, region => (vendor.Key, region.Name), StringComparer.Ordinal),
        StringComparer.Ordinal);

    public IEnumerable<string> Vendors => catalogue.Vendors.Keys;

    public IEnumerable<(string Vendor, SupportedRegion Region)> All =>
        catalogue.Vendors.SelectMany(vendor => vendor.Value.Select(region => (vendor.Key, region)));

    public static async Task<KnownRegions> ReadAsync(ServiceConnection connection, CancellationToken cancellation) =>
        new(await connection.ReadAsync(client => client.GetSupportedRegionsAsync(connection.Zone, cancellation), cancellation));

    public bool Contains(string vendor) => pairs.ContainsKey(vendor);

    public bool Contains(string vendor, string region) => Find(vendor, region) is not null;

    /// <returns>The strings of the catalogue, so that a large file does not hold copies.</returns>
    public (string Vendor, string Region)? Find(string vendor, string region) =>
        pairs.TryGetValue(vendor, out var regions) && regions.TryGetValue(region, out var pair) ? pair : null;
}
