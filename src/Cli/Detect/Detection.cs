using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Cli.Detect;

/// <param name="Vendor">The vendor's name in the catalogue; null if no file contains the address.</param>
/// <param name="Region">The region's name in the catalogue; null unless the outcome is a region.</param>
/// <param name="VendorRegion">The vendor's own name of the region or global network; null without a name.</param>
internal sealed record Detection(
    DetectedOutcome Outcome, string? Vendor, string? Region, string? VendorRegion, string? Prefix)
{
    public static readonly Detection None = new(DetectedOutcome.Unknown, null, null, null, null);

    public static Detection Of(PublishedPrefix published, RegionCatalogue catalogue)
    {
        var (prefix, vendor, meaning, name) = published;
        if (meaning is PrefixMeaning.Global or PrefixMeaning.FrontDoor)
        {
            return new(DetectedOutcome.Global, vendor, null, name, prefix.Text);
        }

        var region = name is null ? null : RegionAliases.Resolve(vendor, name);
        return region is not null && catalogue.Contains(vendor, region)
            ? new(DetectedOutcome.Region, vendor, region, name, prefix.Text)
            : new(DetectedOutcome.Unknown, vendor, null, name, prefix.Text);
    }

    /// <summary>Combines two entries of the same prefix, in any order. Contradictory entries are unknown.</summary>
    public Detection And(Detection other)
    {
        if (SaysTheSame(other))
        {
            return string.CompareOrdinal(VendorRegion, other.VendorRegion) <= 0 ? this : other;
        }

        var vendor = Vendor == other.Vendor ? Vendor : null;
        return vendor is null || (Outcome != DetectedOutcome.Global && other.Outcome != DetectedOutcome.Global)
            ? new(DetectedOutcome.Unknown, vendor, null, null, Prefix)
            : Outcome == DetectedOutcome.Global ? this : other;
    }

    private bool SaysTheSame(Detection other) =>
        (Outcome, Vendor, Region) == (other.Outcome, other.Vendor, other.Region)
        && (Outcome != DetectedOutcome.Unknown || VendorRegion == other.VendorRegion);
}
