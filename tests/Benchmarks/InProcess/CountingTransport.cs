using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Benchmarks.InProcess;

internal sealed class CountingTransport : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport network = new();
    private int reads;
    private int transactions;

    public int Reads => Volatile.Read(ref reads);

    public int Transactions => Volatile.Read(ref transactions);

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Storage is only called asynchronously.");

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Interlocked.Increment(ref message.Request.Method == RequestMethod.Get ? ref reads : ref transactions);
        return network.ProcessAsync(message);
    }

    public void Dispose() => network.Dispose();
}
