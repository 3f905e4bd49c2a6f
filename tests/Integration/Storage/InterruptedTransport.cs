using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Lets something happen in storage just before one of the calls is made.</summary>
internal sealed class InterruptedTransport(int beforeCall, Func<Task> interruption) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport network = new();
    private int calls;

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (Interlocked.Increment(ref calls) == beforeCall)
        {
            await interruption();
        }

        await network.ProcessAsync(message);
    }

    public void Dispose() => network.Dispose();
}
