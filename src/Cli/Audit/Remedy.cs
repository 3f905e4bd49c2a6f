namespace OriginCloudRegions.Cli.Audit;

/// <summary>Whether a finding can be, or was, repaired.</summary>
internal enum Remedy
{
    /// <summary>It needs a decision by the operator.</summary>
    None,

    /// <summary><c>--repair</c> repairs it.</summary>
    Repairable,

    /// <summary>It was repaired.</summary>
    Repaired,
}
