namespace OriginCloudRegions.Cli.Detect;

internal enum PrefixMeaning
{
    /// <summary>The prefix has a vendor but no region, such as <c>AzureCloud</c>.</summary>
    Vendor,

    Region,

    /// <summary>Anycast, or a network for all regions.</summary>
    Global,

    /// <summary>Global, although Azure publishes these prefixes inside those of its regions.</summary>
    FrontDoor,
}
