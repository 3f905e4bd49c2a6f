using System.Net;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Detects a region by comparing an address with every prefix. Uses the address types of .NET.</summary>
internal sealed class LinearScan(IEnumerable<PublishedPrefix> published, RegionCatalogue catalogue)
{
    private readonly (IPNetwork Network, PublishedPrefix Entry)[] all =
        [.. published.Select(entry => (IPNetwork.Parse(entry.Prefix.Text), entry))];

    public Detection Find(string text)
    {
        Assert.True(IPAddress.TryParse(text, out var address));
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var around = all.Where(one => one.Network.Contains(address)).ToArray();
        var deciding = Array.FindAll(around, one => one.Entry.Meaning == PrefixMeaning.FrontDoor);
        deciding = deciding is [] ? Array.FindAll(around, one => one.Entry.Meaning != PrefixMeaning.Vendor) : deciding;
        deciding = deciding is [] ? around : deciding;
        if (deciding is [])
        {
            return Detection.None;
        }

        var longest = deciding.Max(one => one.Network.PrefixLength);
        return Combine([.. deciding.Where(one => one.Network.PrefixLength == longest).Select(one => one.Entry)]);
    }

    private Detection Combine(PublishedPrefix[] entries)
    {
        var prefix = entries[0].Prefix.Text;
        var vendors = entries.Select(entry => entry.Vendor).Distinct().ToArray();
        if (vendors.Length > 1)
        {
            return new(DetectedOutcome.Unknown, null, null, null, prefix);
        }

        var vendor = vendors[0];
        var globals = entries.Where(entry => entry.Meaning is PrefixMeaning.Global or PrefixMeaning.FrontDoor).ToArray();
        if (globals.Length > 0)
        {
            return new(DetectedOutcome.Global, vendor, null, First(globals), prefix);
        }

        var regions = entries.Select(entry => RegionAliases.Resolve(vendor, entry.Name ?? "")).Distinct().ToArray();
        return regions.Length > 1 ? new(DetectedOutcome.Unknown, vendor, null, null, prefix)
            : catalogue.Contains(vendor, regions[0]) ? new(DetectedOutcome.Region, vendor, regions[0], First(entries), prefix)
            : new(DetectedOutcome.Unknown, vendor, null, First(entries), prefix);
    }

    private static string? First(PublishedPrefix[] entries) => entries.Select(entry => entry.Name).Order(StringComparer.Ordinal).First();
}
