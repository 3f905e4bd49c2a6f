using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Files;

/// <summary>The desired mappings of a zone, checked against the catalogue of the service.</summary>
/// <param name="part">The word for a numbered part of the file in messages.</param>
internal sealed class DesiredState(KnownRegions catalogue, string part = "line")
{
    private readonly OrderedDictionary<string, DesiredMapping> mappings = new(StringComparer.Ordinal);
    private readonly List<BadLine> badLines = [];

    /// <summary>The mappings in the order of their lines. Each canonical address occurs once.</summary>
    public IReadOnlyCollection<DesiredMapping> Mappings => mappings.Values;

    public IReadOnlyList<BadLine> BadLines => badLines;

    /// <summary>Whether an empty source is intended: it is a JSON array, or CSV with a heading.</summary>
    public bool IsList { get; set; }

    public bool IsEmpty => mappings.Count == 0 && badLines.Count == 0;

    public bool Names(string address) => mappings.ContainsKey(address);

    public void Refuse(int line, string reason) => badLines.Add(new BadLine(line, reason));

    public void Add(int line, string originIp, string vendor, string region)
    {
        if (!OriginAddress.TryParse(originIp, out var address))
        {
            Refuse(line, $"{Quoted.Of(originIp)} is not an IP address");
        }
        else if (!catalogue.Contains(vendor))
        {
            Refuse(line, $"{Quoted.Of(vendor)} is not one of the vendors {string.Join(", ", catalogue.Vendors)}");
        }
        else if (catalogue.Find(vendor, region) is not { } known)
        {
            Refuse(line, $"{vendor} has no region {Quoted.Of(region)}");
        }
        else if (!mappings.TryAdd(address.Text, new DesiredMapping(line, address.Text, known.Vendor, known.Region)))
        {
            var first = mappings[address.Text];
            if ((first.Vendor, first.Region) != known)
            {
                Refuse(line, $"{part} {first.Line} names another region for {address.Text}");
            }
        }
    }
}
