using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Excerpts of the vendors' files; ranges/README.md has their sources.</summary>
internal static class Excerpts
{
    public const string Aws = "aws-ip-ranges.excerpt.json";
    public const string Azure = "azure-ServiceTags_Public.excerpt.json";
    public const string Gcp = "gcp-cloud.excerpt.json";
    public const string Oci = "oci-public_ip_ranges.excerpt.json";

    public static string PathOf(string name) => Path.Combine(RepositoryFiles.Root, "tests", "Unit", "Detect", "ranges", name);

    public static async Task<AddressRanges> LoadAsync() => (await RangeFiles.LoadAsync(
        [PathOf(Aws), PathOf(Azure), PathOf(Gcp), PathOf(Oci)],
        RegionCatalogue.Load(),
        TimeProvider.System,
        TestContext.Current.CancellationToken)).Ranges;

    public static string Text(string name) => File.ReadAllText(PathOf(name));
}
