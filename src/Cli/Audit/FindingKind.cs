namespace OriginCloudRegions.Cli.Audit;

/// <summary>The rule that a row or a counter breaks. Scripts depend on the names.</summary>
internal enum FindingKind
{
    CounterDiffers,
    CounterMissing,
    CounterWithoutRows,

    /// <summary>The key of a row is not the canonical text of its address.</summary>
    RowNotCanonical,
    RowNotAddress,

    RowIncomplete,
    RegionUnknown,

    /// <summary>The key of a partition is not a zone id.</summary>
    NotAZone,

    /// <summary>The mappings change too fast for a count.</summary>
    NotSettled,
}
