using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>
/// Lets the process "die" at one storage call: that call and all that would follow it are not made, or its answer is not seen.
/// </summary>
internal sealed class CrashingTransport(int crashAt, bool afterSending) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport network = new();
    private int calls;

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var call = Interlocked.Increment(ref calls);
        if (call < crashAt || (call == crashAt && afterSending))
        {
            await network.ProcessAsync(message);
        }

        if (call >= crashAt)
        {
            throw new CrashException();
        }
    }

    public void Dispose() => network.Dispose();

    /// <summary>No code retries or catches this exception.</summary>
    internal sealed class CrashException : Exception;
}
