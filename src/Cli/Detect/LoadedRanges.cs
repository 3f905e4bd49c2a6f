namespace OriginCloudRegions.Cli.Detect;

/// <param name="Warnings">Sentences about files that are old or have no date.</param>
internal sealed record LoadedRanges(AddressRanges Ranges, IReadOnlyList<string> Warnings);
