namespace OriginCloudRegions.Core.Storage.Partitions;

internal enum ChangeOutcome
{
    Applied,

    /// <summary>Nothing was written: a row or the counter has changed since it was read.</summary>
    Conflict,

    /// <summary>Nothing was written: the zone writer expects the change to exceed the quota.</summary>
    QuotaReached,

    /// <summary>The answer was lost. Only the rows can show whether the write was applied.</summary>
    Unknown,
}
