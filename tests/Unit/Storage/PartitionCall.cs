namespace OriginCloudRegions.Unit.Storage;

internal enum PartitionCall
{
    Find,
    Counter,
    Look,
    Page,
    Replace,
    Submit,
}
