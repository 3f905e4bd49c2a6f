namespace OriginCloudRegions.Cli.Files;

/// <summary>A line, or an item of a JSON array, that is not a mapping, and why.</summary>
internal sealed record BadLine(int Number, string Reason);
