namespace OriginCloudRegions.Model.Partitions;

/// <summary>Result that an instance receives of one try of a storage call.</summary>
internal enum CallFate
{
    Answered,

    /// <summary>No answer arrived: the call may have been applied, or may be applied later.</summary>
    Lost,

    /// <summary>503: the call was not applied.</summary>
    Refused,
}
