namespace OriginCloudRegions.Cli.Detect;

internal sealed record LoadedRanges(AddressRanges Ranges, IReadOnlyList<string> Warnings);
