namespace OriginCloudRegions.Cli.Detect;

internal enum PrefixMeaning
{
    /// <summary>Names the vendor and no region, such as <c>AzureCloud</c>.</summary>
    Vendor,

    Region,

    /// <summary>Anycast, or a network that serves all regions.</summary>
    Global,

    /// <summary>Global, although Azure publishes these prefixes inside those of its regions.</summary>
    FrontDoor,
}
