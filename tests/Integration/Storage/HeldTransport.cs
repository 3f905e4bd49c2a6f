using Azure.Core;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Counts reads and transactions, and holds transactions until the test releases them.</summary>
internal sealed class HeldTransport : NumberedTransport
{
    private readonly TaskCompletionSource firstHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int transactions;

    public int Reads => Calls - Transactions;

    public int Transactions => Volatile.Read(ref transactions);

    public Task FirstHeld => firstHeld.Task;

    public void Release() => released.TrySetResult();

    protected override async ValueTask ProcessAsync(HttpMessage message, int call)
    {
        if (message.Request.Method != RequestMethod.Get)
        {
            Interlocked.Increment(ref transactions);
            firstHeld.TrySetResult();
            await released.Task.WaitAsync(message.CancellationToken);
        }

        await SendAsync(message);
    }
}
