namespace OriginCloudRegions.Local.Tools;

internal enum Head
{
    /// <summary><c>src/Functions</c>.</summary>
    Worker,

    /// <summary><c>src/Native</c>.</summary>
    Native,
}
