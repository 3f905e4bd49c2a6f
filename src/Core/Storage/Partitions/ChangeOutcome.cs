namespace OriginCloudRegions.Core.Storage.Partitions;

internal enum ChangeOutcome
{
    /// <summary>Rows and counter are committed.</summary>
    Applied,

    /// <summary>Nothing was written, because a row or the counter is no longer what was read.</summary>
    Conflict,

    /// <summary>Nothing was written, because the zone writer expects the change to exceed the quota.</summary>
    QuotaReached,

    /// <summary>An answer was lost: the rows tell whether the write was applied.</summary>
    Unknown,
}
