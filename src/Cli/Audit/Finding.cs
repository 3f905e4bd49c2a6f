namespace OriginCloudRegions.Cli.Audit;

/// <param name="Row">The key of the row; null if the finding concerns the whole zone.</param>
/// <param name="Detail">A clause for the operator.</param>
internal sealed record Finding(string Zone, FindingKind Kind, string? Row, string Detail, Remedy Remedy);
