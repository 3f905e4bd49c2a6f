namespace OriginCloudRegions.Integration.Tools;

/// <summary>Excerpts of the vendors' range files, under the names that the vendors give them.</summary>
internal static class VendorFiles
{
    private static readonly string Excerpts = Path.Combine(Repository.Root, "tests", "Unit", "Detect", "ranges");

    private static readonly (string Excerpt, string Name)[] Published =
    [
        ("aws-ip-ranges.excerpt.json", "ip-ranges.json"),
        ("azure-ServiceTags_Public.excerpt.json", "ServiceTags_Public_20250721.json"),
        ("gcp-cloud.excerpt.json", "cloud.json"),
        ("oci-public_ip_ranges.excerpt.json", "public_ip_ranges.json"),
    ];

    public static IEnumerable<string> Names => Published.Select(file => file.Name);

    public static void CopyTo(TemporaryFolder folder)
    {
        foreach (var (excerpt, name) in Published)
        {
            File.Copy(Path.Combine(Excerpts, excerpt), folder.File(name));
        }
    }
}
