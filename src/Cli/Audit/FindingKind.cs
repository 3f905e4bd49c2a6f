namespace OriginCloudRegions.Cli.Audit;

/// <summary>The rule that a row or a counter breaks. Scripts rely on the names.</summary>
internal enum FindingKind
{
    /// <summary>The counter differs from the number of rows.</summary>
    CounterDiffers,

    /// <summary>The zone has rows and no counter.</summary>
    CounterMissing,

    /// <summary>The zone has a counter and no row.</summary>
    CounterWithoutRows,

    /// <summary>The key of a row is not the canonical text of its address.</summary>
    RowNotCanonical,

    /// <summary>The key of a row is not an address.</summary>
    RowNotAddress,

    /// <summary>A row lacks a property that a mapping has.</summary>
    RowIncomplete,

    /// <summary>A row names a vendor or region outside the catalogue.</summary>
    RegionUnknown,

    /// <summary>The key of a partition is not a zone id.</summary>
    NotAZone,

    /// <summary>The mappings change too fast to be counted.</summary>
    NotSettled,
}
