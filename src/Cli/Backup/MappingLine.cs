using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Backup;

internal sealed record MappingLine(string ZoneId, string OriginIp, string Vendor, string Region, DateTime ModifiedOn)
{
    private const int MaxTextLength = 1000;

    public static MappingLine Of(ZoneId zone, OriginMapping mapping) =>
        new(zone.Text, mapping.Address.Text, mapping.Vendor, mapping.Region, mapping.ModifiedOn.UtcDateTime);

    public (ZoneId Zone, OriginMapping Mapping) Read()
    {
        if (!Core.Zones.ZoneId.TryParse(ZoneId, out var zone))
        {
            throw new FormatException($"{Quoted.Of(ZoneId)} is not a zone id");
        }

        if (!OriginAddress.TryParse(OriginIp, out var address) || address.Text != OriginIp)
        {
            throw new FormatException($"{Quoted.Of(OriginIp)} is not {(address is null ? "an address" : $"written as {address}")}");
        }

        var modifiedOn = StoredTime.Read(ModifiedOn, "modified_on");
        return (zone, new OriginMapping(address, Text(Vendor, "vendor"), Text(Region, "region"), modifiedOn));
    }

    private static string Text(string text, string name) => text.Length is > 0 and <= MaxTextLength
        ? text
        : throw new FormatException($"its {name} is missing or longer than {MaxTextLength} characters");
}
