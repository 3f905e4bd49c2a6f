namespace OriginCloudRegions.Cli.Detect;

/// <summary>What a vendor says of a prefix.</summary>
internal enum PrefixMeaning
{
    /// <summary>The vendor owns it; no region is named: <c>AzureCloud</c>.</summary>
    Vendor,

    /// <summary>A region, by the vendor's own name.</summary>
    Region,

    /// <summary>Anycast, or a network that no single region serves.</summary>
    Global,

    /// <summary>Global, whatever else contains it: Azure publishes Front Door inside the prefixes of its regions.</summary>
    FrontDoor,
}
