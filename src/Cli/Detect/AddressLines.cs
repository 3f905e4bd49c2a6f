using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Detect;

/// <summary>Reads one address on each line and detects its region. A number sign starts a comment.</summary>
internal static class AddressLines
{
    public static async Task ReadAsync(Stream file, AddressRanges ranges, DesiredState desired, CancellationToken cancellation)
    {
        await foreach (var (number, line) in FileLines.ReadAsync(file, cancellation))
        {
            var text = line.Split('#', 2)[0].Trim();
            if (text is not "")
            {
                Read(number, text, ranges, desired);
            }
        }
    }

    private static void Read(int number, string text, AddressRanges ranges, DesiredState desired)
    {
        if (!OriginAddress.TryParse(text, out var address))
        {
            desired.Refuse(number, HostNames.IsValid(text)
                ? $"\"{text}\" is a hostname: replace it with the addresses that 'ocr detect' shows for it"
                : $"{Quoted.Of(text)} is not an IP address");
            return;
        }

        var found = ranges.Find(address);
        if (found.Region is null)
        {
            desired.Refuse(number, $"{address.Text} {Reason(found)}");
        }
        else
        {
            desired.Add(number, text, found.Vendor!, found.Region);
        }
    }

    private static string Reason(Detection found) => found switch
    {
        { Outcome: DetectedOutcome.Global } =>
            $"is in {found.Prefix}, which {found.Vendor} publishes as {found.VendorRegion}: anycast or a global network has no region",
        { Prefix: null } => "is unknown: it is in none of the range files",
        { VendorRegion: { } name } => $"is unknown: {found.Prefix} is in {name} of {found.Vendor}, a region that the catalogue lacks",
        _ => $"is unknown: the range files name no single region for {found.Prefix}",
    };
}
