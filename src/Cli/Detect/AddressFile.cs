using System.CommandLine;
using System.CommandLine.Parsing;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Detect;

// --detect, --ips and --ranges: mappings of addresses to their detected regions.
internal sealed class AddressFile(TimeProvider clock) : MappingSource
{
    private readonly Option<bool> detect = new("--detect")
    {
        Description = "Detects vendor and region of the addresses of --ips instead of reading FILE.",
    };

    private readonly Option<string> addresses = new("--ips")
    {
        Description = "With --detect: the addresses, one a line, with # before a comment; - is standard input.",
        HelpName = "FILE",
    };

    private readonly RangesOption ranges = new();

    public void AddTo(Command command, MappingFile other)
    {
        command.Options.Add(detect);
        command.Options.Add(addresses);
        command.Options.Add(ranges);
        command.Validators.Add(result =>
        {
            if (Mistake(result, other) is { } mistake)
            {
                result.AddError(mistake);
            }
        });
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(detect);

    public override string Part(ParseResult parsed) => "line";

    public override async Task ReadAsync(ParseResult parsed, DesiredState desired, CancellationToken cancellation)
    {
        var loaded = await ranges.LoadAsync(parsed, clock, cancellation);
        await using var file = Open(parsed);
        await AddressLines.ReadAsync(file, loaded, desired, cancellation);

        // With --prune, an empty result of another program would delete every mapping.
        if (desired.IsEmpty)
        {
            throw new RefusedException($"{Name(parsed)} has no address.");
        }
    }

    protected override string Path(ParseResult parsed) => parsed.GetRequiredValue(addresses);

    private string? Mistake(CommandResult result, MappingFile other)
    {
        var (hasAddresses, hasRanges) = (Has(result, addresses), Has(result, ranges));
        return result.GetValue(detect) switch
        {
            true when other.IsGiven(result) => "--detect reads addresses, not mappings: leave out FILE, and pass the addresses by --ips.",
            true when other.HasFormat(result) => "--format is for mappings in FILE: leave it out with --detect.",
            true when !hasAddresses || !hasRanges => "--detect needs both --ips and --ranges: pass a file of addresses and the files of the vendors.",
            false when hasAddresses || hasRanges => "--ips and --ranges need --detect: add it, or leave them out.",
            false when !other.IsGiven(result) => "Pass FILE, or --detect with --ips and --ranges.",
            _ => null,
        };
    }

    private static bool Has(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
