namespace OriginCloudRegions.Cli.Detect;

/// <param name="Name">The vendor's own name of the region or of the global network; null without a name.</param>
internal sealed record PublishedPrefix(AddressPrefix Prefix, string Vendor, PrefixMeaning Meaning, string? Name);
