namespace OriginCloudRegions.Cli.Audit;

/// <summary>The rule that a row or a counter breaks. Scripts rely on the names.</summary>
internal enum FindingKind
{
    CounterDiffers,
    CounterMissing,
    CounterWithoutRows,

    /// <summary>The key of a row is not the canonical text of its address.</summary>
    RowNotCanonical,
    RowNotAddress,

    /// <summary>A row lacks a property that a mapping has.</summary>
    RowIncomplete,
    RegionUnknown,

    /// <summary>The key of a partition is not a zone id.</summary>
    NotAZone,

    /// <summary>The mappings change too fast to be counted.</summary>
    NotSettled,
}
