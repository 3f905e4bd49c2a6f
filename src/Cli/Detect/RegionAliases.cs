namespace OriginCloudRegions.Cli.Detect;

/// <summary>Regions whose name in a vendor's range file differs from the catalogue's.</summary>
/// <remarks>
/// Sources. Microsoft lists the AzureCloud tags that do not follow its usual names (MicrosoftDocs/azure-docs,
/// articles/virtual-network/service-tags-overview.md, commit 17341f4516c69aa9aa882cac74a208108e3967fd). Names marked
/// "file" are not in that list; they are in the Service Tags file of July 2025 (tests/Unit/Detect/ranges).
/// </remarks>
internal static class RegionAliases
{
    private static readonly Dictionary<(string Vendor, string Name), string> Regions = new()
    {
        [("azure", "brazilse")] = "brazilsoutheast", // file
        [("azure", "centralfrance")] = "francecentral",
        [("azure", "chilec")] = "chilecentral", // file
        [("azure", "germanyn")] = "germanynorth",
        [("azure", "germanywc")] = "germanywestcentral",
        [("azure", "norwaye")] = "norwayeast",
        [("azure", "norwayw")] = "norwaywest",
        [("azure", "southfrance")] = "francesouth",
        [("azure", "switzerlandn")] = "switzerlandnorth",
        [("azure", "switzerlandw")] = "switzerlandwest",
    };

    public static IReadOnlyDictionary<(string Vendor, string Name), string> All => Regions;

    /// <summary>Returns the catalogue's name, or the name itself if the table lacks it.</summary>
    public static string Resolve(string vendor, string name) => Regions.GetValueOrDefault((vendor, name), name);
}
