namespace OriginCloudRegions.Unit.Storage;

/// <summary>The kinds of calls of a partition.</summary>
internal enum PartitionCall
{
    Find,
    Counter,
    Look,
    Page,
    Replace,
    Submit,
}
