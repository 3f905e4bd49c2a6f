using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Detect;

internal sealed record DetectedAddress(
    string? Host,
    string Address,
    DetectedOutcome Outcome,
    string? Vendor,
    string? Region,
    string? VendorRegion,
    string? Prefix)
{
    public static DetectedAddress Of(string? host, OriginAddress address, AddressRanges ranges)
    {
        var found = ranges.Find(address);
        return new(host, address.Text, found.Outcome, found.Vendor, found.Region, found.VendorRegion, found.Prefix);
    }
}
