namespace OriginCloudRegions.Local.Tools;

/// <summary>What connects the API to the Functions host.</summary>
internal enum Head
{
    /// <summary>The isolated worker, <c>src/Functions</c>.</summary>
    Worker,

    /// <summary>The native custom handler, <c>src/Native</c>.</summary>
    Native,
}
