namespace OriginCloudRegions.Cli.Audit;

/// <summary>What can be done about a finding.</summary>
internal enum Remedy
{
    /// <summary>It needs a decision that only a person can take.</summary>
    None,

    /// <summary>A repair would mend it.</summary>
    Repairable,

    /// <summary>It is mended.</summary>
    Repaired,
}
