namespace OriginCloudRegions.Core.Audit;

/// <summary>What can be done about a finding.</summary>
public enum Remedy
{
    /// <summary>It needs a decision that only a person can take.</summary>
    None,

    /// <summary>A repair would mend it.</summary>
    Repairable,

    /// <summary>It is mended.</summary>
    Repaired,
}
