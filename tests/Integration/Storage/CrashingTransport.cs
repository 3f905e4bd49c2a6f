using Azure.Core;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Acts as if the process died at one storage call, before or after the call is sent.</summary>
internal sealed class CrashingTransport(int crashAt, bool afterSending) : NumberedTransport
{
    protected override async ValueTask ProcessAsync(HttpMessage message, int call)
    {
        if (call < crashAt || (call == crashAt && afterSending))
        {
            await SendAsync(message);
        }

        if (call >= crashAt)
        {
            throw new CrashException();
        }
    }

    /// <summary>No code retries or catches this exception.</summary>
    internal sealed class CrashException : Exception;
}
