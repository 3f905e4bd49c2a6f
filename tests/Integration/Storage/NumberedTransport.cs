using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Makes the storage calls, numbered from 1, and lets a test act on them.</summary>
internal abstract class NumberedTransport : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport network = new();
    private int calls;

    public int Calls => Volatile.Read(ref calls);

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message) => ProcessAsync(message, Interlocked.Increment(ref calls));

    public void Dispose()
    {
        network.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask ProcessAsync(HttpMessage message, int call);

    protected ValueTask SendAsync(HttpMessage message) => network.ProcessAsync(message);
}
