namespace OriginCloudRegions.Cli.Detect.Formats;

// Reads public_ip_ranges.json (docs.oracle.com/iaas/Content/General/Concepts/addressranges.htm). Only the tag OCI marks
// addresses of customers. OSN, the Oracle Services Network, belongs to Oracle's own services.
internal sealed class OciRanges() : RangeFormat("oci", "public_ip_ranges.json", LastUpdated, "regions")
{
    private const string LastUpdated = "last_updated_timestamp";
    private const string Ipv6 = "ipv6_cidrs";
    private const string ServicesNetwork = "OSN";

    public override DateTimeOffset? PublishedOn(RangeElement root, string path) =>
        Utc(root.Text(LastUpdated), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK");

    public override IEnumerable<PublishedPrefix> Read(RangeElement root) => root.Items("regions").SelectMany(region =>
    {
        var name = region.Name("region");
        var items = region.Has(Ipv6) ? region.Items("cidrs").Concat(region.Items(Ipv6)) : region.Items("cidrs");
        return items.Select(item => Of(item, name));
    });

    private PublishedPrefix Of(RangeElement item, string region)
    {
        string?[] tags = [.. item.Items("tags").Select(tag => tag.Text())];
        var (meaning, name) = tags.Contains(ServicesNetwork) ? (PrefixMeaning.Global, ServicesNetwork)
            : tags.Contains("OCI") ? (PrefixMeaning.Region, region)
            : (PrefixMeaning.Vendor, (string?)null);
        return new PublishedPrefix(item.Prefix("cidr"), Vendor, meaning, name);
    }
}
