namespace OriginCloudRegions.Cli.Audit;

internal enum Remedy
{
    /// <summary>The operator must decide.</summary>
    None,

    Repairable,

    Repaired,
}
