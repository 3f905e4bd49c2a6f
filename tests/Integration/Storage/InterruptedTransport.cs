using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Lets something happen in storage just before some of the calls are made.</summary>
internal sealed class InterruptedTransport(params (int BeforeCall, Func<Task> Happens)[] interruptions) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport network = new();
    private int calls;

    public int Calls => Volatile.Read(ref calls);

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var call = Interlocked.Increment(ref calls);
        foreach (var interruption in interruptions.Where(interruption => interruption.BeforeCall == call))
        {
            await interruption.Happens();
        }

        await network.ProcessAsync(message);
    }

    public void Dispose() => network.Dispose();
}
