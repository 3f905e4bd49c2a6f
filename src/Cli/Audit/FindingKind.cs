namespace OriginCloudRegions.Cli.Audit;

/// <summary>What can be wrong with a zone. The names are what scripts see.</summary>
internal enum FindingKind
{
    /// <summary>The counter says another number than there are rows.</summary>
    CounterDiffers,

    /// <summary>There are rows and no counter.</summary>
    CounterMissing,

    /// <summary>There is a counter and no row.</summary>
    CounterWithoutRows,

    /// <summary>A row's key is another spelling of its address than the one that is looked for.</summary>
    RowNotCanonical,

    /// <summary>A row's key is no address at all.</summary>
    RowNotAddress,

    /// <summary>A row lacks a property that a mapping has.</summary>
    RowIncomplete,

    /// <summary>A row names a vendor or region that the catalogue does not have.</summary>
    RegionUnknown,

    /// <summary>A partition whose key no request can name.</summary>
    NotAZone,

    /// <summary>Mappings come and go too fast for the zone to be counted.</summary>
    NotSettled,
}
