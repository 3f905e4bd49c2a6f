namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>
/// Table Storage did not answer in time, or stayed contended. A write may or may not have been applied; asking again is safe.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
