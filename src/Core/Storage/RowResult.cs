namespace OriginCloudRegions.Core.Storage;

internal enum RowResult
{
    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>Committed, together with the counter.</summary>
    Applied,

    /// <summary>Somebody was first: look again.</summary>
    Conflict,

    /// <summary>
    /// An answer was lost, and the change sent again met a conflict, with somebody else or with itself; or it was not sent again. The
    /// row tells what became of it.
    /// </summary>
    Unclear,

    /// <summary>The zone is full, on a counter read afresh.</summary>
    QuotaReached,
}
