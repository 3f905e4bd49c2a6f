namespace OriginCloudRegions.Local.Tools;

internal enum Head
{
    Worker,

    Native,
}
