namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>
/// Table Storage did not answer in time, or stayed contended. A write may or may not have been applied; asking again is safe.
/// </summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether storage is busy (429, 503). Then it has applied nothing.</summary>
    public bool IsBusy { get; init; }
}
