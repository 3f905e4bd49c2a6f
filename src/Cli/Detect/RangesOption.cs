using System.CommandLine;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Cli.Detect;

/// <summary><c>--ranges</c>: the files that vendors and regions are detected in.</summary>
internal sealed class RangesOption : Option<string[]>
{
    public RangesOption()
        : base("--ranges")
    {
        Description = "Address ranges as the vendors publish them: AWS ip-ranges.json, Azure Service Tags (Public), " +
            "GCP cloud.json, OCI public_ip_ranges.json; one file for each vendor.";
        HelpName = "FILE";
        AllowMultipleArgumentsPerToken = true;
    }

    /// <summary>Loads the files, with warnings on standard error.</summary>
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
