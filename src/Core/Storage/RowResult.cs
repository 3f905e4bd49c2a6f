namespace OriginCloudRegions.Core.Storage;

internal enum RowResult
{
    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>Committed, together with the counter.</summary>
    Applied,

    /// <summary>Somebody was first: look again.</summary>
    Conflict,

    /// <summary>The zone is full, on a counter read afresh.</summary>
    QuotaReached,
}
