namespace OriginCloudRegions.Cli.Detect;

// Regions whose name in a vendor's range file differs from the name in the catalogue. Source: Microsoft's list of the
// AzureCloud tags with unusual names (MicrosoftDocs/azure-docs, articles/virtual-network/service-tags-overview.md,
// commit 17341f4516c69aa9aa882cac74a208108e3967fd). Names marked "file" come from the Service Tags file of July 2025
// instead (tests/Unit/Detect/ranges).
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

    public static string Resolve(string vendor, string name) => Regions.GetValueOrDefault((vendor, name), name);
}
