namespace OriginCloudRegions.Core;

/// <summary>Storage failed, or a zone stayed contended. A write may have been applied. Calling again is safe.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Storage answered 429 or 503 and has applied nothing.</summary>
    public bool IsBusy { get; init; }
}
