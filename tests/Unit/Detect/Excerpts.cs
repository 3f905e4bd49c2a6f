using OriginCloudRegions.Unit.Dependencies;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Excerpts of what the vendors publish; ranges/README.md has their sources.</summary>
internal static class Excerpts
{
    public const string Aws = "aws-ip-ranges.excerpt.json";
    public const string Azure = "azure-ServiceTags_Public.excerpt.json";
    public const string Gcp = "gcp-cloud.excerpt.json";
    public const string Oci = "oci-public_ip_ranges.excerpt.json";

    public static readonly string[] All = [.. new[] { Aws, Azure, Gcp, Oci }.Select(PathOf)];

    public static string PathOf(string name) => Path.Combine(RepositoryFiles.Root, "tests", "Unit", "Detect", "ranges", name);

    public static string Text(string name) => File.ReadAllText(PathOf(name));
}
