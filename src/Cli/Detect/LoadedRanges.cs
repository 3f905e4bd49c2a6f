namespace OriginCloudRegions.Cli.Detect;

/// <param name="Warnings">Sentences about files that are old, or whose age cannot be told.</param>
internal sealed record LoadedRanges(AddressRanges Ranges, IReadOnlyList<string> Warnings);
