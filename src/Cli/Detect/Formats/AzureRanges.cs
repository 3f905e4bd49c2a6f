using System.Text.RegularExpressions;

namespace OriginCloudRegions.Cli.Detect.Formats;

// Reads the Service Tags of the public cloud. The date is only in the name of the file,
// ServiceTags_Public_20250721.json.
internal sealed partial class AzureRanges() : RangeFormat("azure", "ServiceTags_Public_YYYYMMDD.json", Cloud, "changeNumber", "values")
{
    private const string Cloud = "cloud";
    private const string Public = "Public";
    private const string FrontDoor = "AzureFrontDoor";

    public override DateTimeOffset? PublishedOn(RangeElement root, string path) =>
        DateInName().Match(Path.GetFileName(path)) is { Success: true } name ? Utc(name.Groups[1].Value, "yyyyMMdd") : null;

    public override IEnumerable<PublishedPrefix> Read(RangeElement root) => root.Name(Cloud) is Public
        ? root.Items("values").SelectMany(PrefixesOf)
        : throw new FormatException($"its cloud is {root.Name(Cloud)}; the catalogue has regions of {Public} only");

    private IEnumerable<PublishedPrefix> PrefixesOf(RangeElement tag)
    {
        var name = tag.Name("name");
        var properties = tag.Object("properties");
        var region = properties.Text("region") is "" ? null : properties.Name("region");
        var (meaning, says) = name == FrontDoor || name.StartsWith($"{FrontDoor}.", StringComparison.Ordinal)
            ? (PrefixMeaning.FrontDoor, name)
            : (region is null ? PrefixMeaning.Vendor : PrefixMeaning.Region, region);
        return properties.Items("addressPrefixes").Select(item => new PublishedPrefix(item.Prefix(), Vendor, meaning, says));
    }

    [GeneratedRegex(@"^ServiceTags_Public_(\d{8})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateInName();
}
