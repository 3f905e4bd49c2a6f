namespace OriginCloudRegions.Cli.Detect.Formats;

// Reads ip-ranges.json (docs.aws.amazon.com/vpc/latest/userguide/aws-ip-syntax.html). A local zone has its own
// network_border_group, but belongs to its region.
internal sealed class AwsRanges() : RangeFormat("aws", "ip-ranges.json", CreateDate, "prefixes", "ipv6_prefixes")
{
    private const string CreateDate = "createDate";
    private const string Global = "GLOBAL";

    public override DateTimeOffset? PublishedOn(RangeElement root, string path) => Utc(root.Text(CreateDate), "yyyy-MM-dd-HH-mm-ss");

    public override IEnumerable<PublishedPrefix> Read(RangeElement root) =>
        [.. root.Items("prefixes").Select(item => Of(item, "ip_prefix")),
         .. root.Items("ipv6_prefixes").Select(item => Of(item, "ipv6_prefix"))];

    private PublishedPrefix Of(RangeElement item, string member)
    {
        var region = item.Name("region");
        var meaning = region == Global ? PrefixMeaning.Global : PrefixMeaning.Region;
        return new PublishedPrefix(item.Prefix(member), Vendor, meaning, region);
    }
}
