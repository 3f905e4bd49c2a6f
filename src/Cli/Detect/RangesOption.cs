using System.CommandLine;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Cli.Detect;

internal sealed class RangesOption : Option<string[]>
{
    public RangesOption()
        : base("--ranges")
    {
        Description = "Address ranges as the vendors publish them: AWS ip-ranges.json, Azure Service Tags (Public), " +
            "GCP cloud.json, OCI public_ip_ranges.json; one file for each vendor. Every word up to the next option is a file.";
        HelpName = "FILE";
        AllowMultipleArgumentsPerToken = true;
        Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => OriginAddress.TryParse(token.Value, out _)) is { } address)
            {
                result.AddError(
                    $"--ranges reads every word after it as a file, and \"{address.Value}\" is an address: " +
                    "write addresses before --ranges.");
            }
        });
    }

    public async Task<AddressRanges> LoadAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var loaded = await RangeFiles.LoadAsync(parsed.GetRequiredValue(this), RegionCatalogue.Load(), clock, cancellation);
        foreach (var warning in loaded.Warnings)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: {warning}");
        }

        return loaded.Ranges;
    }
}
