namespace OriginCloudRegions.Cli.Audit;

internal enum Remedy
{
    /// <summary>It needs a decision by the operator.</summary>
    None,

    /// <summary><c>--repair</c> repairs it.</summary>
    Repairable,

    Repaired,
}
