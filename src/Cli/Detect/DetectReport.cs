using System.CommandLine;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Detect;

internal sealed record DetectReport(IReadOnlyList<DetectedAddress> Rows, IReadOnlyList<string> Unresolved)
{
    private static readonly Column<DetectedAddress>[] Columns =
    [
        new("host", row => row.Host),
        new("address", row => row.Address),
        new("outcome", row => row.Outcome.ToString().ToLowerInvariant()),
        new("vendor", row => row.Vendor),
        new("region", row => row.Region),
        new("vendor_region", row => row.VendorRegion),
        new("prefix", row => row.Prefix),
    ];

    public static async Task<DetectReport> OfAsync(
        IReadOnlyCollection<string> origins, AddressRanges ranges, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(origins.Select(origin => DetectAsync(origin, ranges, cancellation)));
        return new DetectReport(
            [.. found.SelectMany(rows => rows)],
            [.. origins.Zip(found).Where(pair => pair.Second.Count == 0).Select(pair => pair.First)]);
    }

    public int CountOf(DetectedOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    public async Task WriteAsync(ParseResult parsed, OutputOption output)
    {
        await output.WriteAsync(parsed, Columns, Rows, "No address can be detected.");
        var errors = parsed.InvocationConfiguration.Error;
        foreach (var name in Unresolved)
        {
            await errors.WriteLineAsync($"{name} cannot be resolved: check the name, and that the name server answers.");
        }

        await errors.WriteLineAsync(
            $"{Rows.Count} {(Rows.Count == 1 ? "address" : "addresses")}: {CountOf(DetectedOutcome.Region)} in a region, "
            + $"{CountOf(DetectedOutcome.Global)} global, {CountOf(DetectedOutcome.Unknown)} unknown.");
    }

    private static async Task<IReadOnlyList<DetectedAddress>> DetectAsync(
        string origin, AddressRanges ranges, CancellationToken cancellation)
    {
        if (OriginAddress.TryParse(origin, out var address))
        {
            return [DetectedAddress.Of(null, address, ranges)];
        }

        var resolved = await HostNames.ResolveAsync(origin, cancellation);
        return [.. resolved.Select(found => DetectedAddress.Of(origin, found, ranges))];
    }
}
