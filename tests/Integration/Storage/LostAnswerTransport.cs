using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Makes one storage call and loses its answer, so that the SDK may make it again; and what others do meanwhile.</summary>
internal sealed class LostAnswerTransport(int lostCall, Func<Task>? meanwhile = null) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport network = new();
    private int calls;

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await network.ProcessAsync(message);
        if (Interlocked.Increment(ref calls) == lostCall)
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            throw new IOException("The connection was cut before the answer came back.");
        }
    }

    public void Dispose() => network.Dispose();
}
