namespace OriginCloudRegions.Cli.Detect.Formats;

// Reads cloud.json. Google's other file, goog.json, has the same format without scopes.
internal sealed class GcpRanges() : RangeFormat("gcp", "cloud.json", CreationTime, "prefixes")
{
    private const string CreationTime = "creationTime";
    private const string Global = "global";
    private const string Ipv6 = "ipv6Prefix";

    public override DateTimeOffset? PublishedOn(RangeElement root, string path) =>
        Utc(root.Text(CreationTime), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK");

    public override IEnumerable<PublishedPrefix> Read(RangeElement root) => root.Items("prefixes").Select(Of);

    private PublishedPrefix Of(RangeElement item)
    {
        var scope = item.Name("scope");
        var meaning = scope == Global ? PrefixMeaning.Global : PrefixMeaning.Region;
        return new PublishedPrefix(item.Prefix(item.Has(Ipv6) ? Ipv6 : "ipv4Prefix"), Vendor, meaning, scope);
    }
}
