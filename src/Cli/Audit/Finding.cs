namespace OriginCloudRegions.Cli.Audit;

/// <param name="Row">The key of the row; null for a finding about the whole zone.</param>
/// <param name="Detail">The finding as a clause, for the operator.</param>
internal sealed record Finding(string Zone, FindingKind Kind, string? Row, string Detail, Remedy Remedy);
