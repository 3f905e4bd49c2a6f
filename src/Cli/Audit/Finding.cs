namespace OriginCloudRegions.Cli.Audit;

/// <summary>Something that is wrong in storage.</summary>
/// <param name="Zone">The partition it is in.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Row">The key of the row; null where it is not about one row.</param>
/// <param name="Detail">What an operator wants to know, as half a sentence.</param>
/// <param name="Remedy">What can be, or was, done.</param>
internal sealed record Finding(string Zone, FindingKind Kind, string? Row, string Detail, Remedy Remedy);
