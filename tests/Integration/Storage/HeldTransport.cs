using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Counts the calls to Azurite, and holds transactions until the test releases them.</summary>
internal sealed class HeldTransport : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport network = new();
    private readonly TaskCompletionSource firstHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int reads;
    private int transactions;

    public int Reads => Volatile.Read(ref reads);

    public int Transactions => Volatile.Read(ref transactions);

    /// <summary>Completes when a transaction is being held.</summary>
    public Task FirstHeld => firstHeld.Task;

    public void Release() => released.TrySetResult();

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Get)
        {
            Interlocked.Increment(ref reads);
        }
        else
        {
            Interlocked.Increment(ref transactions);
            firstHeld.TrySetResult();
            await released.Task.WaitAsync(message.CancellationToken);
        }

        await network.ProcessAsync(message);
    }

    public void Dispose() => network.Dispose();
}
